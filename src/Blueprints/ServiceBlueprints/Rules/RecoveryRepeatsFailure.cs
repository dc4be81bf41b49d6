using Blueprints.Analysis;
using Blueprints.Diagnostics;
using Blueprints.ServiceBlueprints.Measures;

namespace Blueprints.ServiceBlueprints.Rules;

/// <summary>A failure that is answered by doing the same step again, with nothing changed.</summary>
internal sealed class RecoveryRepeatsFailure : BlueprintRule
{
    public override RuleInfo Info { get; } = new("SB0205", "recovery-repeats-failure", DiagnosticSeverity.Information)
    {
        Title = new("A failure is put right by doing the same step again, and nothing is changed", "失误后只是原样重做同一步骤"),
        Why = new("what failed once fails again for the same reason, and the customer is asked to bear it twice", "原因没有消除，重做还会失败，顾客却要再承受一次"),
        Source = "Chase and Stewart 1994",
        EffectNeeds = new("severity, occurrence and detection", "严重度、发生度和探测度"),
        Fix = new("say in prevention what keeps it from failing again, or lead the recovery to a step that does it another way", "在 prevention 中写明怎样避免再次失误，或把补救指向用另一种办法处理的步骤"),
        Exceptions = new("a step that is done again as a matter of course, such as drawing another sample: loop: intended says so", "本来就会重做的步骤，如重新采样，写 loop: intended 即可"),
        Bad = """
            blueprint: Passport photograph
            steps:
              - customer: Sits down before the camera
              - frontstage: Takes the photograph
                id: photograph
                fail: {fail: The eyes are closed, recovery: photograph}
              - frontstage: Prints the photograph
            """,
        Good = """
            blueprint: Passport photograph
            steps:
              - customer: Sits down before the camera
              - frontstage: Takes the photograph
                id: photograph
                fail: {fail: The eyes are closed, recovery: photograph, prevention: Counts down aloud and takes three}
              - frontstage: Prints the photograph
            """,
        Words = """
            Passport photograph = 护照照片
            Sits down before the camera = 坐到相机前
            Takes the photograph = 拍照
            The eyes are closed = 闭眼
            Prints the photograph = 打印照片
            Counts down aloud and takes three = 出声倒数，连拍三张
            """,
    };

    public override void Check(BlueprintFacts facts, RuleRun run)
    {
        foreach (var step in facts.Graph.Steps)
        {
            foreach (var fail in step.FailPoints)
            {
                if (fail.Recovery == step.Id && fail.Prevention is null && !step.IsLoopIntended)
                    run.Report(fail.Span, step.Id, new($"'{fail.Text}' is put right by '{step.Label}' itself, once more in the same way", $"失误“{fail.Text}”的补救就是把“{step.Label}”原样再做一遍"), effects: CaseEffects.Risk(fail));
            }
        }
    }
}
