using Blueprints.Diagnostics;
using Blueprints.Diagrams.Reading;
using Blueprints.Text;

namespace Blueprints.ServiceBlueprints.Reading;

/// <summary>What a value rests on while its mapping is read.</summary>
internal sealed class BasisDraft
{
    /// <summary>Null where it isn't written, or is no such word, which has been reported.</summary>
    public BasisKind? Kind { get; set; }

    /// <summary>Whether the key stands there at all.</summary>
    public bool HasKind { get; set; }

    public string? Source { get; set; }

    public string? Date { get; set; }

    public int? Sample { get; set; }

    /// <summary>The first key beside it, with where, which says nothing without it.</summary>
    public (string Key, TextSpan Span)? Beside { get; set; }

    /// <summary>What was read; null where nothing is said. A source without a basis is reported.</summary>
    public static Basis? Done(BasisDraft? draft, ValueReader reader)
    {
        if (draft is null) return null;
        if (draft.Kind is { } kind) return new Basis(kind) { Source = draft.Source, Date = draft.Date, Sample = draft.Sample };
        if (!draft.HasKind && draft.Beside is { } beside)
        {
            reader.Report(
                LanguageDiagnostics.MissingValue,
                beside.Span,
                new($"'{beside.Key}' stands without 'basis'", $"写了“{beside.Key}”，却没有写“依据”"),
                new("write basis: observed, assumed or proposed beside it", "请在旁边写 basis: observed、assumed 或 proposed（依据：观测、假设或建议）"));
        }

        return null;
    }
}
