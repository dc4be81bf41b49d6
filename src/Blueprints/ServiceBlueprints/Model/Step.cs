using System.Collections.Immutable;
using Blueprints.Diagrams;
using Blueprints.Icons;
using Blueprints.Text;

namespace Blueprints.ServiceBlueprints;

/// <summary>Something that somebody does in the service.</summary>
public sealed record Step
{
    /// <summary>Unique in the document; links and comparisons hold on to it.</summary>
    public required string Id { get; init; }

    /// <summary>The <see cref="Lane.Id"/> of the lane it stands in.</summary>
    public required string Lane { get; init; }

    /// <summary>
    /// The <see cref="Lane.Id"/> of each other lane whose people act in it too, as both sides do in an interview. Where they stand on both
    /// sides of the line of interaction, the step is a contact by itself. Default: none.
    /// </summary>
    public ImmutableArray<string> With { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>What is done, in the author's words.</summary>
    public required string Label { get; init; }

    /// <summary>The <see cref="ServiceBlueprints.Phase.Id"/> it belongs to. Default: none.</summary>
    public string? Phase { get; init; }

    /// <summary>The symbol it is drawn with. Default: <see cref="StepKind.Action"/>.</summary>
    public StepKind Kind { get; init; }

    /// <summary>
    /// Of a <see cref="StepKind.Subprocess"/>: the document of the smaller process behind the step, as a path relative to this document.
    /// Default: none.
    /// </summary>
    public string? File { get; init; }

    /// <summary>
    /// The smaller process behind the step, in whose figures those of the step lie: read from <see cref="File"/>, or built in C#. Nested at
    /// most <see cref="MaxProcesses"/> deep. Default: none, or none that could be read.
    /// </summary>
    public ServiceBlueprint? Process { get; init; }

    /// <summary>Whether it only leads into a process or out of one, where its flow is put in the place of a step: nobody acts in it.</summary>
    internal bool IsWay { get; init; }

    /// <summary>How deep processes may lie behind steps of each other.</summary>
    public const int MaxProcesses = 8;

    /// <summary>What the values of the step rest on that say nothing themselves. Default: what its lane says, or else the document.</summary>
    public Basis? Basis { get; init; }

    /// <summary>Touch time: how long the work itself takes; without effect where there is a <see cref="Process"/>. Default: not known.</summary>
    public DurationEstimate? Time { get; init; }

    /// <summary>The waiting before the step. Default: none known.</summary>
    public Wait? Wait { get; init; }

    /// <summary>Execution standards. Default: none.</summary>
    public ImmutableArray<Standard> Standards { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Where and how it can fail. Default: none.</summary>
    public ImmutableArray<FailPoint> FailPoints { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>What is known of the meeting with the customer here. Default: nothing.</summary>
    public Contact? Contact { get; init; }

    /// <summary>
    /// Whether the author says that customer and provider don't meet here, although arrows cross the line of interaction: a letter is
    /// filed, the customer comes back a year later. A <see cref="Contact"/> says otherwise. Default: false.
    /// </summary>
    public bool IsNoContact { get; init; }

    /// <summary>What the customer sees. Default: nothing.</summary>
    public ImmutableArray<string> Evidence { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>What is asked of, or handed to, the customer. Default: nothing.</summary>
    public ImmutableArray<string> Documents { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>How the customer feels, -2 to 2. Default: not known.</summary>
    public double? Emotion { get; init; }

    /// <summary>How a case ends that ends with this step. Default: not said.</summary>
    public Outcome? Outcome { get; init; }

    /// <summary>What customers say here, in their own words. Default: nothing.</summary>
    public ImmutableArray<string> Quotes { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Whether the customer would pay for it. Default: not known.</summary>
    public StepValue? Value { get; init; }

    /// <summary>
    /// Of a step at which cases begin: the share of the cases that begin there, 0 to 1. Default: equal to the other entries without one.
    /// </summary>
    public double? Share { get; init; }

    /// <summary>What <see cref="Share"/> rests on. Default: what the step says.</summary>
    public Basis? ShareBasis { get; init; }

    /// <summary>The share done right the first time, 0 to 1. Default: not known.</summary>
    public double? Yield { get; init; }

    /// <summary>What <see cref="Yield"/> rests on. Default: what the step says.</summary>
    public Basis? YieldBasis { get; init; }

    /// <summary>Cost of one execution, in the author's currency. Default: not known.</summary>
    public double? Cost { get; init; }

    /// <summary>What <see cref="Cost"/> rests on. Default: what the step says.</summary>
    public Basis? CostBasis { get; init; }

    /// <summary>The share that is repeated, 0 to under 1. Default: not known.</summary>
    public double? Rework { get; init; }

    /// <summary>What <see cref="Rework"/> rests on. Default: what the step says.</summary>
    public Basis? ReworkBasis { get; init; }

    /// <summary>
    /// Whether the author says that doing it again, by <see cref="Rework"/> or by a way back from it, is what the service is for, and no
    /// rework. Default: false.
    /// </summary>
    public bool IsLoopIntended { get; init; }

    /// <summary>
    /// How many of the lane's people it takes at once: 0 as a machine does that nobody stands by, a part of one counts in the lane's load
    /// and holds nobody. Default: not known, taken as one.
    /// </summary>
    public double? Staff { get; init; }

    /// <summary>What <see cref="Staff"/> rests on. Default: what the step says.</summary>
    public Basis? StaffBasis { get; init; }

    /// <summary>
    /// Who goes first where several wait for the same people: of those of the highest number the first to come; nobody is interrupted. Only a
    /// simulation reckons with it. 0 to 9. Default: 0.
    /// </summary>
    public int Priority { get; init; }

    /// <summary>The rule that holds here. Default: none.</summary>
    public string? Policy { get; init; }

    /// <summary>The systems used. Default: none.</summary>
    public ImmutableArray<string> Systems { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>A remark, shown in the tooltip. Default: none.</summary>
    public string? Note { get; init; }

    /// <summary>Where a click leads: http, https, mailto or a relative address. Default: nowhere.</summary>
    public string? Href { get; init; }

    /// <summary>A small picture: one of <see cref="IconList"/>, or a file read by <see cref="IconFile"/>. Default: none.</summary>
    public Icon? Icon { get; init; }

    /// <summary>The author's own marks. Default: none.</summary>
    public ImmutableArray<string> Tags { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Findings about this step that the author has accepted. Default: none.</summary>
    public ImmutableArray<Acceptance> Accept { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Where it is written; empty when built in C#.</summary>
    public TextSpan Span { get; init; }
}
