using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Blueprints.Text;

namespace Blueprints.Diagrams;

/// <summary>What every kind of diagram has: a blueprint and a fishbone. Immutable; safe to share between threads.</summary>
public abstract record Diagram
{
    private readonly Origin _origin;

    private protected Diagram()
    {
    }

    /// <summary>A copy, in which a program may change what it likes: it counts as built in C#.</summary>
    [SetsRequiredMembers]
    protected Diagram(Diagram original)
    {
        Title = original.Title;
        Language = original.Language;
        Description = original.Description;
        Theme = original.Theme;
        Accept = original.Accept;
        Analysis = original.Analysis;
        Folding = original.Folding;
        Paper = original.Paper;
        Span = original.Span;
    }

    /// <summary>The title, drawn at the top.</summary>
    public required string Title { get; init; }

    /// <summary>The language of row names, line names, legend and findings. Default: English.</summary>
    public DiagramLanguage Language { get; init; } = DiagramLanguage.English;

    /// <summary>A sentence under the title. Default: none.</summary>
    public string? Description { get; init; }

    /// <summary>The name of the theme the author asks for. Default: none, so that the caller's choice or <c>light</c> holds.</summary>
    public string? Theme { get; init; }

    /// <summary>
    /// Whether a long blueprint is folded into rows. Default: null, so that the caller's choice or <see cref="Folding.Auto"/> holds.
    /// </summary>
    public Folding? Folding { get; init; }

    /// <summary>The paper that it is drawn for. Default: null, so that the caller's choice or <see cref="Paper.A3"/> holds.</summary>
    public Paper? Paper { get; init; }

    /// <summary>Findings accepted for the whole document, each with its reason. Default: none.</summary>
    public ImmutableArray<Acceptance> Accept { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>The author's settings of analysis rules. Default: none.</summary>
    public ImmutableArray<RuleSetting> Analysis { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>Where the title is written, which is the place of findings about the whole document; empty when built in C#.</summary>
    public TextSpan Span { get; init; }

    /// <summary>Whether it is just what a reader made of a document, which has told every mistake. False of a copy with changes.</summary>
    internal bool IsRead { get => _origin.IsRead; init => _origin = new Origin(value); }
}
