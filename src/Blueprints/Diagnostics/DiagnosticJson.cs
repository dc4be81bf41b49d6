using System.Text.Json;

namespace Blueprints.Diagnostics;

/// <summary>The parts of a diagnostic that few have: related places and fixes, as JSON.</summary>
internal static class DiagnosticJson
{
    /// <summary>Writes <c>related</c> and <c>fixes</c>, each only where there is one.</summary>
    public static void Write(Utf8JsonWriter json, Diagnostic diagnostic)
    {
        if (!diagnostic.Related.IsEmpty) WriteRelated(json, diagnostic);
        if (!diagnostic.Fixes.IsEmpty) WriteFixes(json, diagnostic);
    }

    /// <summary>Writes <c>advice</c>, <c>effect</c> and <c>effects</c>, each only where there is one.</summary>
    public static void WriteEffects(Utf8JsonWriter json, Diagnostic diagnostic)
    {
        if (diagnostic.Advice is { } advice) json.WriteString("advice", advice);
        if (diagnostic.Effect is { } words) json.WriteString("effect", words);
        if (diagnostic.Effects.IsEmpty) return;
        json.WriteStartArray("effects");
        foreach (var effect in diagnostic.Effects)
        {
            json.WriteStartObject();
            json.WriteString("kind", KindOf(effect.Kind));
            json.WriteNumber("amount", Rounded(effect.Amount));
            json.WriteNumber("share", Rounded(effect.Share));
            if (effect.IsAtMost) json.WriteBoolean("atMost", true);
            if (effect.IsAtLeast) json.WriteBoolean("atLeast", true);
            if (effect.HasQueues is { } hasQueues) json.WriteBoolean("queues", hasQueues);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static string KindOf(EffectKind kind) => kind switch
    {
        EffectKind.Time => "time",
        EffectKind.Waiting => "waiting",
        EffectKind.Cost => "cost",
        EffectKind.CasesLost => "casesLost",
        EffectKind.CasesUnserved => "casesUnserved",
        EffectKind.PromiseBroken => "promiseBroken",
        EffectKind.Risk => "risk",
        EffectKind.Counted => "counted",
        EffectKind.CausesTouched => "causesTouched",
        _ => "casesTouched",
    };

    /// <summary>Nine digits, so that the last ones of a sum don't differ from machine to machine.</summary>
    private static double Rounded(double value) => value == 0 ? 0 : Math.Round(value, Math.Clamp(8 - (int)Math.Floor(Math.Log10(Math.Abs(value))), 0, 15));

    private static void WriteRelated(Utf8JsonWriter json, Diagnostic diagnostic)
    {
        json.WriteStartArray("related");
        foreach (var place in diagnostic.Related)
        {
            var (start, end) = (place.Source.PositionOf(place.Span.Start), place.Source.PositionOf(place.Span.End));
            json.WriteStartObject();
            json.WriteString("file", place.Source.Name);
            json.WriteString("message", place.Message);
            json.WriteNumber("line", start.Line);
            json.WriteNumber("column", start.Column);
            json.WriteNumber("endLine", end.Line);
            json.WriteNumber("endColumn", end.Column);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteFixes(Utf8JsonWriter json, Diagnostic diagnostic)
    {
        json.WriteStartArray("fixes");
        foreach (var fix in diagnostic.Fixes)
        {
            json.WriteStartObject();
            json.WriteString("title", fix.Title);
            json.WriteBoolean("safe", fix.IsSafe);
            json.WriteStartArray("edits");
            foreach (var edit in fix.Edits)
            {
                json.WriteStartObject();
                json.WriteString("file", edit.File);
                json.WriteNumber("start", edit.Start);
                json.WriteNumber("length", edit.Length);
                json.WriteString("newText", edit.NewText);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
