using Blueprints.Measures;
using Blueprints.Text;

namespace Blueprints.Registers;

/// <summary>Columns and cells that registers of several kinds of document have.</summary>
internal static class RegisterCells
{
    /// <summary>The number of a row.</summary>
    public static MeasureColumn Number { get; } = new("number", new("no.", "序号"), Unit.Count);

    /// <summary>What is to be done.</summary>
    public static MeasureColumn Action { get; } = new("action", new("to do", "待办"));

    /// <summary>Texts of the author one after the other; nothing where there are none.</summary>
    public static MeasureCell Joined(IReadOnlyCollection<string> texts) => texts.Count == 0 ? default : MeasureCell.Of(new Bilingual(string.Join("; ", texts), string.Join("；", texts)));
}
