namespace Blueprints.Text;

/// <summary>Bytes that are not UTF-8.</summary>
internal sealed record DecodingMistake(TextSpan Span, Bilingual Message, Bilingual Help);
