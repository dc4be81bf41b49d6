using System.Collections.Immutable;
using Blueprints.Fishbones;
using Blueprints.Text;

namespace Blueprints.Office.Sheets;

/// <summary>What a fishbone says, as sheets.</summary>
internal static class FishboneTables
{
    public const string Ratings = "ratings.";

    public static readonly ImmutableArray<Bilingual> Statuses = [new("suspected", "待查证"), new("confirmed", "已确认"), new("ruled-out", "已排除")];
    public static readonly ImmutableArray<Bilingual> Gates = [new("or", "或"), new("and", "与")];
    public static readonly ImmutableArray<Bilingual> Controls = [new("C", "可控"), new("N", "噪声"), new("X", "试验")];

    public static readonly ImmutableArray<SheetColumn> Causes =
    [
        new("id", new("id", "编号"), CellType.Id) { IsOptional = false },
        new(":category", new("category", "类别")) { IsOptional = false },
        new(":under", new("cause of", "上级原因编号")),
        new("cause", new("cause", "原因")) { IsOptional = false },
        new("count", new("count", "次数"), CellType.Number) { IsOptional = false },
        new("votes", new("votes", "票数"), CellType.Number),
        new("status", new("status", "状态"), CellType.Word) { Words = Statuses, IsOptional = false },
        new("evidence", new("evidence", "证据")) { IsOptional = false },
        new("countermeasure", new("countermeasure", "对策")) { IsOptional = false },
        new("owner", new("owner", "负责人")) { IsOptional = false },
        new("probability", new("probability", "概率"), CellType.Share) { Unit = new("%", "%") },
        new("gate", new("gate", "门"), CellType.Word) { Words = Gates },
        new("control", new("control", "可控性"), CellType.Word) { Words = Controls },
        new("step", new("step", "步骤")),
        new("note", new("note", "备注")),
        new("href", new("link", "链接")),
        new("tags", new("tags", "标签"), CellType.Lines),
    ];

    public static readonly ImmutableArray<SheetColumn> Outputs = [new(":name", new("output", "输出"), CellType.Id) { IsOptional = false }, new(":weight", new("weight", "权重"), CellType.Number) { IsOptional = false }];

    public static List<SheetTable> Of(Fishbone fishbone)
    {
        var ratings = fishbone.Outputs.Select(static output => new SheetColumn(Ratings + output.Name, new(output.Name, output.Name), CellType.Number) { Unit = new("0, 1, 3, 9", "0、1、3、9"), IsOptional = false });
        ImmutableArray<SheetColumn> columns = [.. Causes, .. ratings];
        return
        [
            new("causes", new("Causes", "原因"), columns, Rows(fishbone, columns)) { Frozen = 4 },
            new("outputs", new("Outputs", "输出"), Outputs, [.. fishbone.Outputs.Select(static output => new SheetRow(output.Name, [SheetCell.Of(output.Name), SheetCell.Of(output.Weight)]))]),
            new("document", new("Document", "文档"), BlueprintColumns.Document, DocumentRows.Of(fishbone)),
        ];
    }

    /// <summary>The causes in the order of the document; a category without any has a row of its own.</summary>
    private static List<SheetRow> Rows(Fishbone fishbone, ImmutableArray<SheetColumn> columns)
    {
        var rows = new List<SheetRow>();
        var open = new Stack<(Cause Cause, string? Under)>();
        foreach (var category in fishbone.Categories)
        {
            if (category.Causes.IsEmpty)
            {
                var empty = new RowMaker(columns) { [":category"] = SheetCell.Of(category.Label) };
                rows.Add(empty.ToRow(""));
            }

            for (var i = category.Causes.Length - 1; i >= 0; i--) open.Push((category.Causes[i], null));
            while (open.TryPop(out var next))
            {
                var (cause, under) = next;
                rows.Add(Row(fishbone, columns, category.Label, cause, under));
                for (var i = cause.Causes.Length - 1; i >= 0; i--) open.Push((cause.Causes[i], cause.Id));
            }
        }

        return rows;
    }

    private static SheetRow Row(Fishbone fishbone, ImmutableArray<SheetColumn> columns, string category, Cause cause, string? under)
    {
        var row = new RowMaker(columns);
        (row["id"], row[":category"], row[":under"], row["cause"]) = (SheetCell.Of(cause.Id), SheetCell.Of(category), SheetCell.Of(under), SheetCell.Of(cause.Label));
        (row["count"], row["votes"], row["probability"]) = (SheetCell.Of(cause.Count), SheetCell.Of(cause.Votes), SheetCell.Of(cause.Probability));
        row["status"] = Word(Statuses, (int?)cause.Status);
        (row["evidence"], row["countermeasure"], row["owner"]) = (SheetCell.Of(cause.Evidence), SheetCell.Of(cause.Countermeasure), SheetCell.Of(cause.Owner));
        (row["gate"], row["control"]) = (Word(Gates, (int?)cause.Gate), Word(Controls, (int?)cause.Control));
        (row["step"], row["note"], row["href"], row["tags"]) = (SheetCell.Of(cause.Step), SheetCell.Of(cause.Note), SheetCell.Of(cause.Href), SheetCell.Of(string.Join('\n', cause.Tags)));
        foreach (var rating in cause.Ratings) row[Ratings + rating.Output] = SheetCell.Of(rating.Value);
        return row.ToRow(cause.Id);

        SheetCell Word(ImmutableArray<Bilingual> words, int? index) => index is { } known ? SheetCell.Of(words[known].In(fishbone.Language)) : default;
    }
}
