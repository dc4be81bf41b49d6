using Blueprints.Analysis;
using Blueprints.Diagrams.Reading;

namespace Blueprints.Schemas;

/// <summary>
/// Settings and acceptances by rule. The rules are named so that editors offer and explain them; a rule that isn't there is no mistake but
/// a finding, so any name is taken.
/// </summary>
internal static class RuleSchema
{
    public static void WriteAccept(SchemaWriter writer) => Write(writer, rule => writer.Refer("reason", WriteReason));

    public static void WriteAnalysis(SchemaWriter writer) => Write(writer, rule =>
    {
        var json = writer.Json;
        json.WriteStartArray("anyOf");
        json.WriteStartObject();
        writer.Refer("setting", WriteSetting);
        json.WriteEndObject();
        json.WriteStartObject();
        if (rule is null || rule.Parameters.IsEmpty) writer.Refer("settings", own => WriteSettings(own, null));
        else WriteSettings(writer, rule);
        json.WriteEndObject();
        json.WriteEndArray();
    });

    private static void Write(SchemaWriter writer, Action<RuleInfo?> write)
    {
        var json = writer.Json;
        writer.WriteType("object");
        json.WriteStartObject("properties");
        foreach (var rule in writer.Rules)
        {
            json.WriteStartObject(rule.Name);
            writer.WriteDescription(new($"{rule.Code}: {rule.Title.English}.", $"{rule.Code}：{rule.Title.Chinese}。"));
            write(rule);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteStartObject("additionalProperties");
        write(null);
        json.WriteEndObject();
    }

    private static void WriteReason(SchemaWriter writer)
    {
        writer.WriteTitle(new("Why it is accepted", "接受的理由"));
        writer.WriteShape(RuleReader.AcceptShape.Item!, isNullable: false);
    }

    private static void WriteSetting(SchemaWriter writer) => writer.WriteShape(RuleReader.AnalysisShape.Item! with { Alternatives = [] }, isNullable: false);

    /// <summary>Writes a severity and the numbers and words of a rule. A number beyond their range is a finding and no mistake.</summary>
    private static void WriteSettings(SchemaWriter writer, RuleInfo? rule)
    {
        var json = writer.Json;
        writer.WriteType("object");
        json.WriteStartObject("properties");
        foreach (var name in (string[])[RuleReader.SeverityKey.English, RuleReader.SeverityKey.Chinese])
        {
            json.WriteStartObject(name);
            writer.Refer("severity", WriteSeverity);
            json.WriteEndObject();
        }

        foreach (var parameter in rule?.Parameters ?? [])
        {
            json.WriteStartObject(parameter.Name);
            writer.WriteDescription(new(
                FormattableString.Invariant($"{KeySentence.Begin(parameter.Meaning.English)}. Default: {parameter.WordOf(parameter.Default) ?? (object)parameter.Default}."),
                FormattableString.Invariant($"{parameter.Meaning.Chinese}。默认：{parameter.WordOf(parameter.Default) ?? (object)parameter.Default}。")));
            if (parameter.Words.IsEmpty) writer.Refer("number", WriteNumber);
            else writer.WriteShape(ValueShape.Word(parameter.Words), isNullable: false);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteStartObject("additionalProperties");
        writer.Refer("number", WriteNumber);
        json.WriteEndObject();
    }

    private static void WriteSeverity(SchemaWriter writer)
    {
        writer.WriteDescription(new("How grave a finding is.", "检查结果的级别：error（错误）、warning（警告）、information（提示）。"));
        writer.WriteShape(RuleReader.SeverityShape, isNullable: false);
    }

    private static void WriteNumber(SchemaWriter writer) => writer.WriteShape(RuleReader.SettingShape, isNullable: false);
}
