using Blueprints.Diagrams.Reading;

namespace Blueprints.ServiceBlueprints.Reading;

/// <summary>Reads that what is done again is what the service is for.</summary>
internal static class LoopReader
{
    public static readonly ValueShape Shape = ValueShape.Word("intended") with { Chinese = ["有意"], Meanings = [new("the service is meant to go round here, so that it is no rework", "服务本来就要循环，不算返工")], Synonyms = [("on purpose", 0), ("planned", 0), ("计划内", 0), ("服务所需", 0)] };

    /// <summary>At an arrow.</summary>
    public static readonly Key<ExitDraft> OfExit = new("loop", Shape, new("intended where going back is what the service is for, such as one more lesson, and no rework", "返回前面本来就是服务内容（如再上一课）、不算返工时写“有意”"), static (r, d, n, k) => d.IsLoopIntended = r.Word(n, k) == 0) { Default = new("a way back is rework", "返回算返工"), Chinese = ["循环"], Misnomers = ["repeat"] };
}
