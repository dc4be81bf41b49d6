using System.Collections.Immutable;
using Blueprints.Diagnostics;
using Blueprints.Diagrams.Reading;
using Blueprints.Text;

namespace Blueprints.ServiceBlueprints.Reading;

/// <summary>Tells where a step and the smaller process behind it do not go together.</summary>
internal static class SubprocessCheck
{
    /// <param name="reader">The reader of the document that the step stands in.</param>
    /// <param name="draft">The step; its exits are read.</param>
    /// <param name="said">How cases of the process end.</param>
    public static void Run(ValueReader reader, StepDraft draft, ImmutableArray<Outcome> said)
    {
        CheckOutcomes(reader, draft, said);
        var left = Left(draft).ToList();
        if (left.Count == 0) return;
        reader.Report(
            LanguageDiagnostics.LeftToSubprocess,
            draft.FileSpan,
            new($"{string.Join(", ", left)} of this step {(left.Count == 1 ? "does" : "do")} not count, since the process behind it has its own", $"这一步的 {string.Join("、", left)} 不算，因为背后的流程有自己的数据"),
            new($"write it at the steps of '{VisibleText.Clip(draft.File!)}'", $"请写在“{VisibleText.Clip(draft.File!)}”的步骤上"));
    }

    /// <summary>What the step says that the process says itself. A time may stand there for when the file cannot be read.</summary>
    private static IEnumerable<string> Left(StepDraft draft)
    {
        if (draft.Value is not null) yield return "value";
        if (draft.Yield is not null) yield return "yield";
        if (draft.Cost is not null) yield return "cost";
        if (draft.Staff is not null) yield return "staff";
    }

    /// <summary>Where the exits go by how the process ends: tells what no exit is there for, and where the process does not say.</summary>
    private static void CheckOutcomes(ValueReader reader, StepDraft draft, ImmutableArray<Outcome> said)
    {
        var taken = new HashSet<Outcome>();
        foreach (var exit in draft.Exits)
        {
            if (OutcomeWords.Find(exit.When) is not { } outcome) return;
            taken.Add(outcome);
        }

        if (taken.Count == 0) return;
        var file = VisibleText.Clip(draft.File!);
        if (said.IsEmpty && draft.Exits.Exists(exit => exit.Share is null))
        {
            reader.Report(
                LanguageDiagnostics.OutcomeNotSaid,
                draft.FileSpan,
                new($"the exits go by how '{file}' ends, and no end there says how", $"这里的出口按“{file}”怎样结束来区分，而那里没有一处结束写明结果"),
                new($"write outcome at the ends of '{file}', or share at each exit here", $"请在“{file}”的各处结束写 outcome，或者在这里每个出口写 share"));
            return;
        }

        foreach (var outcome in said)
        {
            if (taken.Contains(outcome)) continue;
            var word = OutcomeWords.Of(outcome);
            reader.Report(
                LanguageDiagnostics.OutcomeWithoutExit,
                draft.FileSpan,
                new($"cases that end {word.English} in '{file}' have no exit here, and so end the service", $"在“{file}”里以“{word.Chinese}”结束的业务，在这里没有出口，服务就此结束"),
                new($"write one more exit: {{to: ID, when: {word.English}}}", $"请再写一个出口：{{to: id, when: {word.Chinese}}}"));
        }
    }
}
