using System.Collections.Immutable;
using Blueprints.Diagrams.Reading;
using Blueprints.Text;
using Blueprints.Yaml;

namespace Blueprints.ServiceBlueprints.Reading;

/// <summary>The keys that say what a value rests on: of a single value, or of all values of a step, a lane, a document.</summary>
internal static class BasisKeys
{
    /// <summary>What may stand after <c>basis</c>, in the order of <see cref="BasisKind"/>.</summary>
    public static readonly ValueShape Shape = ValueShape.Word("observed", "assumed", "proposed") with { Chinese = ["观测", "假设", "建议"], Meanings = [new("it was measured or counted", "量过或数过"), new("somebody thinks so; nobody has measured it", "估计如此，没有量过"), new("it is what is aimed at, not what is", "是打算达到的，不是现状")], Synonyms = Words };

    private static ImmutableArray<(string Word, int Place)> Words =>
        [("measured", 0), ("recorded", 0), ("实测", 0), ("观察", 0), ("estimated", 1), ("assumption", 1), ("guess", 1), ("估计", 1), ("proposal", 2), ("planned", 2), ("target", 2), ("提议", 2), ("计划", 2)];

    /// <summary>The keys of a single value: those of many, and how many observations it rests on.</summary>
    public static Key<T>[] OfValue<T>(Func<T, BasisDraft> of)
        where T : class => [.. Of(of, isDefault: false), SampleOf(of)];

    /// <summary>The keys by which the values of a step, a lane or a document that say nothing themselves go.</summary>
    public static Key<T>[] OfAll<T>(Func<T, BasisDraft> of)
        where T : class => Of(of, isDefault: true);

    private static Key<T>[] Of<T>(Func<T, BasisDraft> of, bool isDefault)
        where T : class =>
    [
        new("basis", Shape, isDefault ? new("what its values rest on that say nothing themselves", "其中未注明依据的各数值的依据") : new("what it rests on: counted or measured, taken to be so, or hoped for", "数值的依据：实际观测、假设，或作为建议"), (r, d, n, k) => ReadKind(r, of(d), n, k)) { Default = KeyDefault.NotSaid, Chinese = ["依据"], Misnomers = ["grounds", "evidence-level", "confidence"] },
        new("source", ValueShape.Text, new("where it is from: a log, a study, who was asked", "来自哪里：日志、调查，或问了谁"), (r, d, n, k) => (of(d).Source, of(d).Beside) = (r.Text(n, k), of(d).Beside ?? (k.Written, n.Span))) { Default = KeyDefault.NotSaid, Chinese = ["来源"] },
        new("date", ValueShape.Text, new("when it was found", "何时得到"), (r, d, n, k) => (of(d).Date, of(d).Beside) = (r.Text(n, k), of(d).Beside ?? (k.Written, n.Span))) { Default = KeyDefault.NotSaid, Chinese = ["日期"] },
    ];

    private static Key<T> SampleOf<T>(Func<T, BasisDraft> of)
        where T : class =>
        new("sample", ValueShape.Integer(1, 1e9) with { Unit = NumberUnit.Count }, new("how many observations it rests on", "由多少次观测得出"), (r, d, n, k) => (of(d).Sample, of(d).Beside) = (r.Integer(n, k), of(d).Beside ?? (k.Written, n.Span))) { Default = KeyDefault.NotSaid, Chinese = ["样本量"] };

    private static void ReadKind(ValueReader reader, BasisDraft draft, YamlNode node, KeyInfo key)
    {
        draft.HasKind = true;
        draft.Kind = reader.Word(node, key) is >= 0 and var index ? (BasisKind)index : null;
    }
}
