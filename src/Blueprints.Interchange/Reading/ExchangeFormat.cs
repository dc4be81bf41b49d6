namespace Blueprints.Interchange.Reading;

/// <summary>The formats that are read.</summary>
internal enum ExchangeFormat
{
    Mermaid,
    Drawio,
    Bpmn,
    PlantUml,
    Opml,
    Outline,
}
