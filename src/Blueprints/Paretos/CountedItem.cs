namespace Blueprints.Paretos;

/// <summary>A cause or category with its count, before ranking.</summary>
internal sealed record CountedItem(string? Id, string Label, string? Category, double Count, int Items = 1)
{
    /// <summary>Whether it is named as what is left over.</summary>
    public bool IsOther
    {
        get
        {
            var name = Label.AsSpan().Trim();
            return name.Equals("other", StringComparison.OrdinalIgnoreCase) || name.Equals("others", StringComparison.OrdinalIgnoreCase) || name is "其他" or "其它";
        }
    }
}
