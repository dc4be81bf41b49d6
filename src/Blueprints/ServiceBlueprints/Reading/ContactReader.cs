using Blueprints.Yaml;

namespace Blueprints.ServiceBlueprints.Reading;

/// <summary>Reads what is known of a meeting with the customer.</summary>
internal static class ContactReader
{
    public static readonly KeyTable<ContactDraft> Table = new(
        new("a contact", "接触点"),
        new("channel", ValueShape.Text, "where they meet: counter, phone, app", static (r, d, n, k) => d.Channel = r.Text(n, k)) { Default = "not said", Misnomers = ["contact", "渠道"] },
        new("expected", ValueShape.Number(), "the service expected, on the author's scale", static (r, d, n, k) => d.Expected = r.Number(n, k)) { Default = "not known" },
        new("perceived", ValueShape.Number(), "the service perceived, on the same scale", static (r, d, n, k) => d.Perceived = r.Number(n, k)) { Default = "not known" },
        new("adequate", ValueShape.Number(), "the least that is acceptable, on the same scale", static (r, d, n, k) => d.Adequate = r.Number(n, k)) { Default = "not known" },
        new("desired", ValueShape.Number(), "what is hoped for, on the same scale", static (r, d, n, k) => d.Desired = r.Number(n, k)) { Default = "not known" },
        new("weight", ValueShape.Number(0), "its weight among the contacts", static (r, d, n, k) => d.Weight = r.Number(n, k)) { Default = "1" },
        new("dimension", ValueShape.Word("reliability", "assurance", "responsiveness", "empathy", "tangibles") with { Chinese = ["可靠性", "保证性", "反应性", "移情性", "可感知性"] }, "the dimension of service quality it speaks for", static (r, d, n, k) => d.Dimension = Dimension(r.Word(n, k))) { Default = "not said" },
        new("satisfaction", ValueShape.Number(-90, 90), "satisfaction, from -90 to 90", static (r, d, n, k) => d.Satisfaction = r.Number(n, k)) { Default = "not known", Misnomers = ["csm", "满意度"] },
        new("moment-of-truth", ValueShape.Flag, "whether it is a moment of truth", static (r, d, n, k) => d.IsMomentOfTruth = r.Flag(n, k)) { Default = "no", Misnomers = ["moment", "moment_of_truth", "momentOfTruth", "关键时刻"] });

    public static Contact? Read(ValueReader reader, YamlNode node, KeyInfo key)
    {
        if (node is not YamlMapping mapping) return reader.Text(node, key) is { } channel ? new Contact { Channel = channel, Span = node.Span } : null;
        var draft = new ContactDraft();
        reader.Read(mapping, Table, draft);
        return new Contact
        {
            Channel = draft.Channel,
            Expected = draft.Expected,
            Perceived = draft.Perceived,
            Adequate = draft.Adequate,
            Desired = draft.Desired,
            Weight = draft.Weight,
            Dimension = draft.Dimension,
            Satisfaction = draft.Satisfaction,
            IsMomentOfTruth = draft.IsMomentOfTruth,
            Span = node.Span,
        };
    }

    private static QualityDimension? Dimension(int index) => index < 0 ? null : (QualityDimension)index;
}
