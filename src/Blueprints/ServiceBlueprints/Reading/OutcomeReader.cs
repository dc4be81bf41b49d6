using Blueprints.Diagrams.Reading;
using Blueprints.Yaml;

namespace Blueprints.ServiceBlueprints.Reading;

/// <summary>Reads how a case ends.</summary>
internal static class OutcomeReader
{
    public static readonly ValueShape Shape = ValueShape.Word([.. OutcomeWords.English]) with
    {
        Chinese = OutcomeWords.Chinese,
        Meanings = [new("the customer has what was come for", "顾客办成了要办的事"), new("the case ends, and the customer has not what was come for", "业务结束，顾客没办成"), new("the customer gives up", "顾客放弃")],
        Synonyms =
        [
            ("已解决", (int)Outcome.Solved), ("resolved", (int)Outcome.Solved),
            ("没解决", (int)Outcome.Unsolved), ("没有解决", (int)Outcome.Unsolved), ("unresolved", (int)Outcome.Unsolved), ("not solved", (int)Outcome.Unsolved), ("not resolved", (int)Outcome.Unsolved),
            ("已放弃", (int)Outcome.Abandoned), ("given up", (int)Outcome.Abandoned),
        ],
    };

    /// <summary>At an arrow to the end.</summary>
    public static readonly Key<ExitDraft> OfExit = new("outcome", Shape, new("how a case ends that takes this exit to the end", "走这个出口结束的业务结果如何"), static (r, d, n, k) => (d.Outcome, d.OutcomeSpan) = (Read(r, n, k), n.Span)) { Default = KeyDefault.NotSaid, Chinese = ["结果"], Misnomers = ["result"] };

    public static Outcome? Read(ValueReader reader, YamlNode node, KeyInfo key) => reader.Word(node, key) is >= 0 and var index ? (Outcome)index : null;
}
