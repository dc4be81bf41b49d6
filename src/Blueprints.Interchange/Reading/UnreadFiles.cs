using Blueprints.Text;

namespace Blueprints.Interchange.Reading;

/// <summary>Says what a file is that is not read, as far as its beginning and its name tell.</summary>
internal static class UnreadFiles
{
    private static readonly Bilingual Read = new(
        "read are drawings of draw.io, processes of BPMN 2.0, flowchart, swimlane, journey and ishikawa of Mermaid, activity diagrams of PlantUML, outlines (.opml, .txt), workbooks and tables (.xlsx, .csv)",
        "可以读入的有：draw.io 的图，BPMN 2.0 的流程，Mermaid 的 flowchart、swimlane、journey 和 ishikawa，PlantUML 的活动图，大纲（.opml、.txt），工作簿和表格（.xlsx、.csv）");

    /// <summary>The words that other diagrams of Mermaid begin with.</summary>
    private static readonly HashSet<string> OfMermaid = new(StringComparer.OrdinalIgnoreCase)
    {
        "sequenceDiagram", "zenuml", "stateDiagram", "stateDiagram-v2", "classDiagram", "classDiagram-v2", "erDiagram", "gantt", "pie", "mindmap", "timeline", "gitGraph", "quadrantChart", "requirementDiagram",
        "C4Context", "C4Container", "C4Component", "C4Dynamic", "C4Deployment", "sankey", "sankey-beta", "xychart", "xychart-beta", "block", "block-beta", "packet", "packet-beta", "kanban", "architecture-beta", "radar-beta", "treemap-beta", "treemap", "info", "usecase-beta", "venn-beta", "wardley-beta",
    };

    /// <summary>What it is, and what is read; null where it is one of those, or a text of which nothing is known.</summary>
    /// <param name="text">The file as text.</param>
    /// <param name="root">The first element of XML; null where it is none.</param>
    /// <param name="name">The name of the file; "-" for standard input.</param>
    public static Bilingual? Of(string text, string? root, string name)
    {
        if (What(text, root, name) is not { } what) return null;
        return new($"{what.English}; {Read.English}", $"{what.Chinese}；{Read.Chinese}");
    }

    private static Bilingual? What(string text, string? root, string name)
    {
        var start = text.AsSpan().TrimStart("\uFEFF \t\r\n");
        if (start.IsEmpty) return new("the file is empty", "文件是空的");
        if (start.StartsWith("PK\u0003\u0004")) return new("it is a packed file; a workbook has to be named with its ending, such as .xlsx", "这是压缩文件；工作簿要带上 .xlsx 之类的扩展名");
        if (start.Contains('\0')) return new("it is no text", "这不是文本");
        if (root is not null) return OfXml(root);
        if (start.StartsWith("<!DOCTYPE html", StringComparison.OrdinalIgnoreCase)) return OfXml("html");
        if (start.StartsWith("@start", StringComparison.OrdinalIgnoreCase)) return OfPlantUml(text);
        var line = FirstLine(text);
        var word = line.Split([' ', '\t', ';', ':'], 2)[0];
        if (OfMermaid.Contains(word)) return new($"it is a '{word}' of Mermaid, which has no steps in lanes and no causes", $"这是 Mermaid 的 {word}，里面没有泳道步骤，也没有原因");
        if (line.StartsWith("ishikawa", StringComparison.OrdinalIgnoreCase)) return null;
        if (IsDocument(text)) return new("it is a document of Blueprints already; --keys en or --keys zh writes its keys in the other language, and render draws it", "这已经是 Blueprints 的文档；用 --keys en 或 --keys zh 改写键的语言，用 render 画出来");
        if (name.EndsWith(".mmd", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".mermaid", StringComparison.OrdinalIgnoreCase)) return null;
        if (line.AsSpan().Count(',') > 0 || line.Contains(';', StringComparison.Ordinal) || line.Contains('\t', StringComparison.Ordinal)) return new("it looks like a table in text, which is known by the ending of its file: save it as .csv", "这像是文本表格；表格按文件扩展名识别：请存成 .csv");
        return new("it is not known what it is", "认不出这是什么文件");
    }

    private static Bilingual OfXml(string root) => root.ToLowerInvariant() switch
    {
        "html" => new("it is a page of HTML, such as is saved where a download failed", "这是 HTML 网页，例如下载失败时存下来的页面"),
        "svg" => new("it is a picture (SVG), in which only draw.io keeps its drawing, named .drawio.svg", "这是 SVG 图片；只有 draw.io 会把图存在里面，文件名为 .drawio.svg"),
        _ => new($"it is XML whose first element is '{Drawn.Words.Clip(root)}', which is not known here", $"这是 XML，第一个元素是“{Drawn.Words.Clip(root)}”，这里不认识"),
    };

    /// <summary>What a diagram of PlantUML is, by the signs in it.</summary>
    private static Bilingual OfPlantUml(string text)
    {
        var start = text.AsSpan().TrimStart("\uFEFF \t\r\n");
        if (!start.StartsWith("@startuml", StringComparison.OrdinalIgnoreCase)) return new($"it is PlantUML of another kind ('{Drawn.Words.Clip(FirstLine(text))}')", $"这是另一种 PlantUML（“{Drawn.Words.Clip(FirstLine(text))}”）");
        var lines = text.Split('\n', 2_000).Select(static line => line.Trim()).Where(static line => line.Length > 0 && line[0] is not ('@' or '\'')).ToList();
        if (lines.Count == 0) return new("it is a diagram of PlantUML with nothing in it", "这是空的 PlantUML 图");
        if (lines.Exists(static line => line.StartsWith("(*)", StringComparison.Ordinal))) return new("it is an activity diagram of PlantUML in its old grammar ('(*) --> ...'), which is not read; write actions as ':action;'", "这是旧语法（“(*) --> …”）的 PlantUML 活动图，不读入；请把活动写成“:活动;”");
        if (lines.Exists(static line => line.StartsWith("state ", StringComparison.Ordinal) || line.StartsWith("[*]", StringComparison.Ordinal))) return new("it is a state diagram of PlantUML", "这是 PlantUML 的状态图");
        if (lines.Exists(static line => line.StartsWith("class ", StringComparison.Ordinal) || line.StartsWith("interface ", StringComparison.Ordinal) || line.StartsWith("enum ", StringComparison.Ordinal))) return new("it is a class diagram of PlantUML", "这是 PlantUML 的类图");
        if (lines.Exists(static line => line.Split(' ')[0] is "participant" or "actor" or "boundary" or "control" or "activate" or "autonumber" || (line.Contains("->", StringComparison.Ordinal) && line.Contains(':', StringComparison.Ordinal)) || line.Contains("-->", StringComparison.Ordinal) || line.Contains("->", StringComparison.Ordinal))) return new("it is a sequence diagram of PlantUML, or another with arrows between names", "这是 PlantUML 的时序图，或其他用箭头连接名称的图");
        return new("it is a diagram of PlantUML, but no activity diagram (':action;')", "这是 PlantUML 图，但不是活动图（“:活动;”）");
    }

    private static bool IsDocument(string text)
    {
        foreach (var line in text.Split('\n', 200))
        {
            var key = line.TrimStart('\uFEFF').Split(':', 2)[0].Trim();
            if (line.Contains(':', StringComparison.Ordinal) && key is "blueprint" or "fishbone" or "蓝图" or "服务蓝图" or "鱼骨图") return true;
        }

        return false;
    }

    /// <summary>The first line that says something, behind the settings and remarks of Mermaid and the fence of a block.</summary>
    private static string FirstLine(string text)
    {
        var isInFront = false;
        foreach (var raw in text.Split('\n', 500))
        {
            var line = raw.Trim('\uFEFF', ' ', '\t', '\r');
            if (line == "---") isInFront = !isInFront;
            else if (!isInFront && line.Length > 0 && !line.StartsWith("%%", StringComparison.Ordinal) && !line.StartsWith("```", StringComparison.Ordinal)) return line.Length > 400 ? line[..400] : line;
        }

        return "";
    }
}
