using Blueprints.Diagrams.Reading;
using Blueprints.Text;
using Blueprints.Yaml;

namespace Blueprints.ServiceBlueprints.Reading;

/// <summary>Reads what is known of a meeting with the customer.</summary>
internal static class ContactReader
{
    public static readonly KeyTable<ContactDraft> Table = new(
        new("a contact", "接触点"),
        new("channel", ValueShape.Text, new("where they meet: counter, phone, app", "接触的渠道：柜台、电话、手机应用等"), static (r, d, n, k) => d.Channel = r.Text(n, k)) { Default = KeyDefault.NotSaid, Chinese = ["渠道"], Misnomers = ["contact"] },
        new("expected", ValueShape.Number() with { Unit = NumberUnit.Points }, new("the service expected, on the author's scale", "期望的服务水平，分制由作者自定"), static (r, d, n, k) => d.Expected = r.Number(n, k)) { Default = KeyDefault.NotKnown, Chinese = ["期望"] },
        new("believed", ValueShape.Number() with { Unit = NumberUnit.Points }, new("the service that management believes is expected, on the same scale", "管理层认为顾客所期望的服务水平，用同一分制"), static (r, d, n, k) => d.Believed = r.Number(n, k)) { Default = KeyDefault.NotKnown, Chinese = ["管理层认知", "认知"], Misnomers = ["assumed", "supposed"] },
        new("perceived", ValueShape.Number() with { Unit = NumberUnit.Points }, new("the service perceived, on the same scale", "感知的服务水平，用同一分制"), static (r, d, n, k) => d.Perceived = r.Number(n, k)) { Default = KeyDefault.NotKnown, Chinese = ["感知"] },
        new("adequate", ValueShape.Number() with { Unit = NumberUnit.Points }, new("the least that is acceptable, on the same scale", "可接受的最低水平，用同一分制"), static (r, d, n, k) => d.Adequate = r.Number(n, k)) { Default = KeyDefault.NotKnown, Chinese = ["可接受"] },
        new("desired", ValueShape.Number() with { Unit = NumberUnit.Points }, new("what is hoped for, on the same scale", "理想的水平，用同一分制"), static (r, d, n, k) => d.Desired = r.Number(n, k)) { Default = KeyDefault.NotKnown, Chinese = ["理想"] },
        new("weight", ValueShape.Number(0) with { Unit = NumberUnit.Points }, new("its weight among the contacts", "在各接触点中的权重"), static (r, d, n, k) => d.Weight = r.Number(n, k)) { Default = KeyDefault.Word("1"), Chinese = ["权重"] },
        new("dimension", ValueShape.Word("reliability", "assurance", "responsiveness", "empathy", "tangibles") with { Chinese = ["可靠性", "保证性", "反应性", "移情性", "可感知性"], Meanings = [new("what was promised is done, rightly and each time", "承诺的服务每次都准确做到"), new("employees know their work and are trusted", "员工内行，令人信任"), new("help comes willingly and soon", "乐于帮助，反应迅速"), new("each customer is cared for as a person", "把每位顾客当作个人来关心"), new("rooms, equipment, papers and people look as they should", "场所、设备、材料和人员的样子")] }, new("the dimension of service quality it speaks for", "反映服务质量的哪个维度"), static (r, d, n, k) => d.Dimension = (QualityDimension?)Index(r.Word(n, k))) { Default = KeyDefault.NotSaid, Chinese = ["维度"] },
        new("satisfaction", ValueShape.Number(-90, 90) with { Unit = NumberUnit.Points }, new("satisfaction, from -90 to 90", "满意度，-90 到 90"), static (r, d, n, k) => d.Satisfaction = r.Number(n, k)) { Default = KeyDefault.NotKnown, Chinese = ["满意度"], Misnomers = ["csm"] },
        new("moment-of-truth", ValueShape.Flag, new("whether it is a moment of truth", "是否为关键时刻"), static (r, d, n, k) => d.IsMomentOfTruth = r.Flag(n, k)) { Default = KeyDefault.Word("no"), Chinese = ["关键时刻"], Misnomers = ["moment", "moment_of_truth", "momentOfTruth"] },
        new("level", ValueShape.Word("responsive", "anticipating", "caring") with { Chinese = ["相应式", "预见式", "关怀式"], Meanings = [new("done when the customer asks", "顾客提出才做"), new("done before it becomes a problem", "在成为问题之前就做"), new("cared for before anybody thinks of asking", "没人想到要问之前就照顾到")] }, new("the level of service: done when asked, prevented before it is a problem, or cared for before anybody asks", "服务层次：有求才应、预见并防止问题、主动关怀"), static (r, d, n, k) => d.Level = (ServiceLevel?)Index(r.Word(n, k))) { Default = KeyDefault.NotSaid, Chinese = ["服务层次", "层次"], Misnomers = ["service-level"] },
        new("initiator", ValueShape.Word("customer", "provider") with { Chinese = ["顾客", "服务方"], Meanings = [new("the customer begins the meeting", "由顾客发起"), new("the provider begins the meeting", "由服务方发起")] }, new("who begins the meeting", "由谁发起这次接触"), static (r, d, n, k) => d.Initiator = (ContactInitiator?)Index(r.Word(n, k))) { Default = KeyDefault.NotSaid, Chinese = ["发起方", "发起人"], Misnomers = ["initiated-by", "begun-by", "started-by"] },
        new("hours", HoursReader.Shape, new("when customers can meet the provider here", "顾客何时可以在这里接触到服务方"), static (r, d, n, k) => d.Hours = HoursReader.Read(r, n, k)) { Default = KeyDefault.NotSaid, Chinese = ["营业时间", "工作时间"], Misnomers = ["opening-hours", "open"] });

    /// <summary>What says of an arrow that customer and provider don't meet along it.</summary>
    public static readonly ValueShape OfArrow = ValueShape.Word("none") with { Chinese = ["无"], Meanings = [new("nobody meets here, though the line of interaction is crossed", "虽然越过互动线，双方并不接触")] };

    /// <summary>The contact, and whether the author says that there is none.</summary>
    public static (Contact? Contact, bool IsNone) Read(ValueReader reader, YamlNode node, KeyInfo key)
    {
        if (node is not YamlMapping mapping) return reader.Text(node, key) is { } channel ? OfText(channel, node.Span) : default;
        var draft = new ContactDraft();
        reader.Read(mapping, Table, draft);
        return (new Contact
        {
            Channel = draft.Channel,
            Expected = draft.Expected,
            Believed = draft.Believed,
            Perceived = draft.Perceived,
            Adequate = draft.Adequate,
            Desired = draft.Desired,
            Weight = draft.Weight,
            Dimension = draft.Dimension,
            Satisfaction = draft.Satisfaction,
            IsMomentOfTruth = draft.IsMomentOfTruth,
            Level = draft.Level,
            Initiator = draft.Initiator,
            Hours = draft.Hours,
            Span = node.Span,
        }, false);
    }

    private static (Contact? Contact, bool IsNone) OfText(string text, TextSpan span) =>
        text is "none" or "None" or "无" or "没有" ? (null, true) : (new Contact { Channel = text, Span = span }, false);

    private static int? Index(int index) => index < 0 ? null : index;
}
