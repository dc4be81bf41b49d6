using Blueprints.ServiceBlueprints;

namespace Blueprints.Interchange.Drawn;

/// <summary>What a shape of a drawn process is.</summary>
internal enum NodeRole
{
    /// <summary>Something that is done, or waited for.</summary>
    Step,

    /// <summary>Where a case begins.</summary>
    Start,

    /// <summary>Where a case ends.</summary>
    End,

    /// <summary>Where one of several ways is taken, or ways meet.</summary>
    Choice,

    /// <summary>Where all ways are taken at once, or meet.</summary>
    Parallel,

    /// <summary>Where some of several ways are taken.</summary>
    Inclusive,
}

/// <summary>A shape of a drawn process, while it is read.</summary>
/// <param name="key">Its id in the file.</param>
internal sealed class DrawnNode(string key)
{
    public string Key { get; } = key;

    public NodeRole Role { get; set; }

    public StepKind Kind { get; set; }

    public string Label { get; set; } = "";

    /// <summary>The key of its lane; null where it stands in none.</summary>
    public string? Lane { get; set; }

    /// <summary>The keys of the other lanes that act in it.</summary>
    public List<string> With { get; } = [];

    /// <summary>The words of its phase; null for none.</summary>
    public string? Phase { get; set; }

    /// <summary>The id that it is to have where nothing else has it; null where its words make one.</summary>
    public string? Id { get; set; }

    public FilePlace Place { get; init; }

    /// <summary>How far right it stands, for the order in time; NaN where nobody knows.</summary>
    public double X { get; set; } = double.NaN;

    /// <summary>What is said of it, keys of the language with values in YAML, in their order.</summary>
    public List<(string Key, string Value)> Values { get; } = [];

    public List<string> Evidence { get; } = [];

    public List<string> Documents { get; } = [];

    public List<string> Systems { get; } = [];

    /// <summary>What the file says that the language has no word for, a line each.</summary>
    public List<string> Notes { get; } = [];

    /// <summary>What can go wrong, with the key of the shape, or the words, of what is done then.</summary>
    public List<DrawnFailure> Failures { get; } = [];

    /// <summary>Whether what it stands for is said by others, so that it goes once arrows have been led past it.</summary>
    public bool IsPassedOver { get; set; }

    /// <summary>Whether it is a gateway that belongs to the step before it, whatever else leaves that.</summary>
    public bool IsOfStepBefore { get; set; }

    /// <summary>What arrows to it lead to once it is passed over; null for nothing.</summary>
    public DrawnNode? Successor { get; set; }

    public List<DrawnArrow> In { get; } = [];

    public List<DrawnArrow> Out { get; } = [];

    /// <summary>Arrows that cases go along.</summary>
    public IEnumerable<DrawnArrow> Ways => Out.Where(static arrow => arrow.MovesOn);
}

/// <summary>A failure of a step.</summary>
/// <param name="Words">What goes wrong.</param>
/// <param name="Recovery">The key of the shape to which it leads; null for none.</param>
internal sealed record DrawnFailure(string Words, string? Recovery);

/// <summary>An arrow of a drawn process, while it is read.</summary>
internal sealed class DrawnArrow(DrawnNode from, DrawnNode to, string words, FilePlace place)
{
    public DrawnNode From { get; set; } = from;

    public DrawnNode To { get; set; } = to;

    public string Words { get; set; } = words;

    public FilePlace Place { get; } = place;

    /// <summary>Whether information alone passes along it.</summary>
    public bool IsInformation { get; set; }

    public bool Both { get; set; }

    /// <summary>Whether it goes without saying at the end of a way, and says that nothing follows.</summary>
    public bool IsSilent { get; init; }

    /// <summary>The answer, the words and the share on it, where the file tells them apart; null where all stand in <see cref="Words"/>.</summary>
    public (string? When, string? Label, string? Share)? Said { get; set; }

    /// <summary>Whether some cases take it as well, while they go on by the others.</summary>
    public bool IsAlso { get; set; }

    public bool MovesOn => !IsInformation && !Both;
}

/// <summary>A lane of a drawn process.</summary>
/// <param name="Key">Its id in the file.</param>
/// <param name="Label">Its name.</param>
internal sealed record DrawnLane(string Key, string Label)
{
    /// <summary>The id that it is to have; null where its name makes one.</summary>
    public string? Id { get; set; }

    /// <summary>Its band; null where its name is to say it.</summary>
    public Band? Band { get; init; }

    public FilePlace Place { get; init; }
}
