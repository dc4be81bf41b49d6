using Blueprints.Diagrams.Reading;
using Blueprints.Yaml;

namespace Blueprints.ServiceBlueprints.Reading;

/// <summary>The keys of a lane.</summary>
internal static class LaneKeys
{
    public static readonly KeyTable<LaneDraft> Table = new(
        new("a lane", "泳道"),
        [
            new("band", ValueShape.Word(BlueprintWords.BandKeys) with { Chinese = BlueprintWords.BandKeysInChinese, Meanings = BandWords.Meanings }, new("where it stands among the lines", "位于哪几条分界线之间"), ReadBand) { Default = new("a standard lane's own", "标准泳道自己的层"), Chinese = ["层"], Misnomers = ["row", "stage", "zone"] },
            new("label", ValueShape.Text, new("the name drawn at its left", "画在泳道左端的名称"), static (r, d, n, k) => d.Label = r.Text(n, k)) { Default = new("the lane's key", "泳道的键"), Chinese = ["名称", "标签"], Misnomers = ["name", "title"] },
            new("staff", ValueKeys.OrWithBasis(ValueShape.Positive() with { Unit = NumberUnit.People }), new("how many people serve there at once", "同时服务的人数"), static (r, d, n, k) => (d.Staff, d.StaffBasis) = (ValueKeys.Number(r, n, k, out var basis), basis)) { Default = KeyDefault.NotKnown, Chinese = ["人数", "人员"], Misnomers = ["people"] },
            new("rate", ValueKeys.OrWithBasis((ValueShape.Positive() with { Unit = NumberUnit.Money }).Or(ValueShape.Rate)), new("what an hour of one person costs", "一个人一小时的费用"), static (r, d, n, k) => (d.Rate, d.RateBasis) = (ValueKeys.Open(r, n, k, out var basis) is { } rate ? RateReader.Read(r, rate, k) : null, basis)) { Default = KeyDefault.NotKnown, Chinese = ["费率", "时薪", "工资"], Misnomers = ["wage", "salary", "hourly"] },
            new("hours", HoursReader.Shape, new("when its people work", "这个泳道的人何时工作"), static (r, d, n, k) => d.Hours = HoursReader.Read(r, n, k)) { Default = KeyDefault.NotSaid, Chinese = ["工作时间", "营业时间"], Misnomers = ["working-hours", "opening-hours", "shift"] },
            new("icon", ValueShape.Icon, new("a small picture: the name of a built-in one, or an SVG or PNG file relative to the document", "小图：内置图标的名称，或 SVG、PNG 文件（相对于文档的路径）"), static (r, d, n, k) => d.Icon = r.Icons.Read(n, k)) { Chinese = ["图标"], Misnomers = ["image", "picture"] },
            .. BasisKeys.OfAll<LaneDraft>(static d => d.Basis),
        ]);

    private static void ReadBand(ValueReader reader, LaneDraft draft, YamlNode node, KeyInfo key)
    {
        draft.HasBandKey = true;
        var index = reader.Word(node, key);
        if (index >= 0) draft.Band = (Band)index;
    }
}
