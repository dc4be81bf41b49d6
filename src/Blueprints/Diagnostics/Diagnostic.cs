using System.Collections.Immutable;
using Blueprints.Text;

namespace Blueprints.Diagnostics;

/// <summary>One thing said about one place of a document. Immutable.</summary>
/// <param name="Descriptor">What kind of diagnostic it is.</param>
/// <param name="Source">The text it stands in.</param>
/// <param name="Span">The place.</param>
/// <param name="Message">What is wrong, naming the value; lower case, without a full stop. Control characters that are quoted with the
/// value are replaced, so that it is one line that any terminal may show.</param>
/// <param name="Help">What to write instead, likewise; null where the message says it all.</param>
public sealed record Diagnostic(DiagnosticDescriptor Descriptor, SourceText Source, TextSpan Span, string Message, string? Help = null)
{
    /// <summary>What is wrong.</summary>
    public string Message { get; init; } = VisibleText.Of(Message);

    /// <summary>What to write instead; null where the message says it all.</summary>
    public string? Help { get; init; } = Help is null ? null : VisibleText.Of(Help);

    /// <summary>
    /// The id of the step or cause it is about. Default: none, as for mistakes and for findings about the whole document.
    /// </summary>
    public string? Element { get; init; }

    /// <summary>The ids of all the steps or causes that it speaks of, where it speaks of several. Default: none.</summary>
    public ImmutableArray<string> Elements { get; init; } = [];

    /// <summary>Why it matters. Default: not said, as for mistakes.</summary>
    public string? Why { get; init; }

    /// <summary>The label of the lane whose people as a whole it is about. Default: null, it is about none, or about single steps.</summary>
    public string? Lane { get; init; }

    /// <summary>
    /// What to do, as one says it to those who decide: <see cref="Help"/> without the line of YAML, as drawings and reports tell it. Default:
    /// null, the help says no YAML.
    /// </summary>
    public string? Advice { get; init => field = value is null ? null : VisibleText.Of(value); }

    /// <summary>What it takes of a case, the largest share first. Default: none, as for mistakes, or where it can't be computed.</summary>
    public ImmutableArray<Effect> Effects { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>
    /// The effects in words, or what to add so that they can be told, such as <c>no data: add times</c>. Default: null, as for mistakes.
    /// </summary>
    public string? Effect { get; init => field = value is null ? null : VisibleText.Of(value); }

    /// <summary>Whether it sums up others, and comes after them for that. Default: false.</summary>
    public bool SumsUp { get; init; }

    /// <summary>The author's reason for accepting it. Default: null, it is not accepted.</summary>
    public string? Accepted { get; init; }

    /// <summary>The language that it speaks. Default: English.</summary>
    public DiagramLanguage Language { get; init; }

    /// <summary>Further places that it speaks of. Default: none.</summary>
    public ImmutableArray<RelatedPlace> Related { get; init => field = value.IsDefault ? [] : value; } = [];

    /// <summary>
    /// Ways to put it right, the likeliest first; one that would write what stands there already is none. Default: none, as where only its
    /// author can know.
    /// </summary>
    public ImmutableArray<DiagnosticFix> Fixes { get; init => field = value.IsDefaultOrEmpty ? [] : value.RemoveAll(LeavesAll); } = [];

    private bool LeavesAll(DiagnosticFix fix)
    {
        foreach (var edit in fix.Edits)
        {
            var isHere = edit.File == Source.Name && edit.Start >= 0 && edit.Start + edit.Length <= Source.Content.Length;
            if (!isHere || !Source.Content.AsSpan(edit.Start, edit.Length).SequenceEqual(edit.NewText)) return false;
        }

        return true;
    }

    /// <summary>Whether it is a finding of the analysis, which says why it matters; otherwise it is a mistake.</summary>
    public bool IsFinding => Why is not null;

    /// <summary>The code, such as <c>BP0012</c>.</summary>
    public string Code => Descriptor.Code;

    /// <summary>How grave it is.</summary>
    public DiagnosticSeverity Severity => Descriptor.Severity;

    /// <summary>The place as line and column, both from 1.</summary>
    public TextPosition Position => Source.PositionOf(Span.Start);
}
