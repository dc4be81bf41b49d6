using Blueprints.Diagrams.Reading;
using Blueprints.Yaml;

namespace Blueprints.ServiceBlueprints.Reading;

/// <summary>The keys of a lane.</summary>
internal static class LaneKeys
{
    public static readonly KeyTable<LaneDraft> Table = new(
        new("a lane", "泳道"),
        new("band", ValueShape.Word(BlueprintWords.BandKeys) with { Chinese = ["顾客", "前台", "后台", "支持"] }, "where it stands among the lines", ReadBand) { Default = "a standard lane's own", Misnomers = ["row", "stage", "zone", "层"] },
        new("label", ValueShape.Text, "the name drawn at its left", static (r, d, n, k) => d.Label = r.Text(n, k)) { Default = "the lane's key", Misnomers = ["name", "title", "名称", "标签"] },
        new("staff", ValueShape.Positive(), "how many people serve there at once", static (r, d, n, k) => d.Staff = r.Number(n, k)) { Default = "not known", Misnomers = ["people", "人员", "人数"] },
        new("icon", ValueShape.Icon, "a small picture: the name of a built-in one, or an SVG or PNG file relative to the document", static (r, d, n, k) => d.Icon = r.Icons.Read(n, k)) { Misnomers = ["image", "picture", "图标"] });

    private static void ReadBand(ValueReader reader, LaneDraft draft, YamlNode node, KeyInfo key)
    {
        draft.HasBandKey = true;
        var index = reader.Word(node, key);
        if (index >= 0) draft.Band = (Band)index;
    }
}
