using Blueprints.Text;

namespace Blueprints.Diagnostics;

/// <summary>What stands before the parts of a diagnostic.</summary>
internal static class Labels
{
    public static readonly Bilingual Why = new("why: ", "原因：");
    public static readonly Bilingual Help = new("help: ", "建议：");
    public static readonly Bilingual Effect = new("effect: ", "影响：");
    public static readonly Bilingual Reason = new("reason: ", "理由：");
}
