using System.Text;
using Blueprints.Interchange.Reading;

namespace Blueprints.Interchange.Tests.Reading;

/// <summary>Files that are not read are called what they are, in both languages.</summary>
public sealed class UnreadFileTests
{
    [Theory]
    [InlineData("", "x.bpmn", "the file is empty")]
    [InlineData("\uFEFF \n\n", "x.mmd", "the file is empty")]
    [InlineData("sequenceDiagram\nA->>B: hi\n", "x.mmd", "'sequenceDiagram' of Mermaid")]
    [InlineData("---\ntitle: A\n---\n%% remark\nstateDiagram-v2\n[*] --> A\n", "x.mmd", "'stateDiagram-v2' of Mermaid")]
    [InlineData("```mermaid\ngantt\n```\n", "-", "'gantt' of Mermaid")]
    [InlineData("@startuml\nactor A\nA -> B : hi\n@enduml\n", "x.puml", "a sequence diagram of PlantUML")]
    [InlineData("@startuml\n@enduml\n", "x.puml", "with nothing in it")]
    [InlineData("@startuml\n(*) --> A\n@enduml\n", "x.puml", "in its old grammar")]
    [InlineData("@startuml\n[*] --> A\n@enduml\n", "x.puml", "a state diagram of PlantUML")]
    [InlineData("@startuml\nclass A\n@enduml\n", "x.puml", "a class diagram of PlantUML")]
    [InlineData("@startmindmap\n* A\n@endmindmap\n", "x.puml", "@startmindmap")]
    [InlineData("<html><body>hi</body></html>", "x.xml", "a page of HTML")]
    [InlineData("<!DOCTYPE html>\n<html></html>", "x.drawio", "a page of HTML")]
    [InlineData("<svg xmlns=\"http://www.w3.org/2000/svg\"/>", "x.svg", "named .drawio.svg")]
    [InlineData("<note/>", "x.xml", "whose first element is 'note'")]
    [InlineData("# A remark\nblueprint: A\nsteps: []\n", "x.blueprint.yaml", "--keys en or --keys zh")]
    [InlineData("服务蓝图: A\n", "-", "--keys en or --keys zh")]
    [InlineData("step,lane\nOrder,Customer\n", "-", "save it as .csv")]
    [InlineData("PK\u0003\u0004", "-", "a packed file")]
    [InlineData("nothing known", "x.doc", "it is not known what it is")]
    public void What_is_not_read_is_named(string text, string name, string words)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        Assert.False(ExchangeReader.Reads(bytes, name));
        var told = ExchangeReader.Recognise(bytes, name);
        Assert.Contains(words, told!.Value.English, StringComparison.Ordinal);
        Assert.Contains("activity diagrams of PlantUML", told.Value.English, StringComparison.Ordinal);
        Assert.Contains("PlantUML 的活动图", told.Value.Chinese, StringComparison.Ordinal);
    }

    /// <summary>Of what is read, and of text that may be a fishbone of Mermaid with a mistake, nothing is said.</summary>
    [Theory]
    [InlineData("flowchart LR\nA --> B\n", "x.mmd")]
    [InlineData("ishikawa-beta\n  Late\n", "-")]
    [InlineData("ishikava\n  Late\n", "x.mmd")]
    public void What_may_be_read_is_left(string text, string name) => Assert.Null(ExchangeReader.Recognise(Encoding.UTF8.GetBytes(text), name));
}
