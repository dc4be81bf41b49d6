using System.Collections.Immutable;
using System.Globalization;
using Blueprints.Measures;
using Blueprints.Scenes;
using Blueprints.Text;
using Blueprints.Themes;

namespace Blueprints.Drawing;

/// <summary>
/// Registers as tables below a drawing: what people read of them, without ids and without columns of which nothing is known.
/// </summary>
internal sealed class RegisterBlock
{
    private const string Number = "number";

    private static readonly Bilingual Continued = new(" (continued)", "（续）");

    private readonly MeasureTable _table;
    private readonly RegisterLook _look;
    private readonly Theme _theme;
    private readonly DiagramLanguage _language;
    private readonly double _least = double.PositiveInfinity;
    private readonly double _most = double.NegativeInfinity;
    private readonly bool _showsRange;

    private RegisterBlock(MeasureTable table, RegisterLook look, DrawingContext context)
    {
        (_table, _look, _theme, _language) = (table, look, context.Theme, context.Language);
        if (look.Gauge is not { } gauge) return;
        _showsRange = table.Rows.All(row => row[Column(gauge.From)].Value is null == row[Column(gauge.To)].Value is null);
        foreach (var key in (ReadOnlySpan<string>)[gauge.From, gauge.To, gauge.Value])
        {
            foreach (var row in table.Rows)
            {
                if (row[Column(key)].Value is not { } value) continue;
                (_least, _most) = (Math.Min(_least, value), Math.Max(_most, value));
            }
        }
    }

    /// <param name="context">What is drawn, and how.</param>
    /// <param name="lookOf">How a register is drawn, by its key.</param>
    public static ImmutableArray<TableBlock> Of(DrawingContext context, Func<string, RegisterLook> lookOf) =>
        [.. context.Registers.Select(table => new RegisterBlock(table, lookOf(table.Key), context).ToBlock())];

    private TableBlock ToBlock()
    {
        var shown = TextTable.Shown(_table).Where(c => !IsLeftOut(_table.Columns[c].Key)).ToList();
        var title = _table.Title.In(_language);
        return new TableBlock
        {
            Key = _table.Key,
            Heading = title,
            ContinuedHeading = title + Continued.In(_language),
            Columns = [.. shown.Select(c => _table.Columns[c]).Select(column => column.Key == Number ? new TableColumn("", _look.Mark is null) : new TableColumn(Heading(column), column.Unit is not null))],
            Rows = [.. _table.Rows.Select(row => new TableRow([.. shown.Select(c => Cell(row, c))])
            {
                Id = row[Column(Number)].Value is { } number ? NumberText(number) : null,
                Element = ElementOf(row),
                IsQuiet = row[Column(Number)].Value is null,
            })],
            Ink = _theme.Text,
            MutedInk = _theme.MutedText,
            AlertInk = _theme.AlertText,
            Ground = _theme.Background,
            MarkInk = _theme.MarkText,
            Rule = _theme.CardStroke,
            Hairline = _theme.Hairline,
        };
    }

    /// <summary>Ids are for programs; a range that stands beside its bar needs no columns besides.</summary>
    private bool IsLeftOut(string key) => key is "step" or "id" || (_showsRange && _look.Gauge is { } gauge && (key == gauge.From || key == gauge.To));

    /// <summary>A step is called by its label here.</summary>
    private string Heading(MeasureColumn column) => (column.Key == "label" ? _table.Columns[Column("step")] : column).Name.In(_language);

    private TableCell Cell(ImmutableArray<MeasureCell> row, int c)
    {
        var (cell, column) = (row[c], _table.Columns[c]);
        if (column.Key == Number) return cell.Value is not { } number ? new TableCell("") : new TableCell(NumberText(number)) { Mark = _look.Mark?.Invoke(_theme) };
        var text = cell is { Text: null, Value: null } ? "" : TextTable.TextOf(cell, column, _language);
        if (_look.Gauge is not { } gauge || column.Key != gauge.At) return new TableCell(text) { IsAlert = cell.IsAlert };
        return new TableCell(_showsRange ? $"{Range(row, gauge)} {text}".Trim() : text) { IsAlert = cell.IsAlert, Gauge = Gauge(row, gauge) };
    }

    private TableGauge? Gauge(ImmutableArray<MeasureCell> row, RegisterLook.GaugeColumns gauge)
    {
        if (row[Column(gauge.From)].Value is not { } from || row[Column(gauge.To)].Value is not { } to || to < from || _most <= _least) return null;
        return new TableGauge(Share(from), Share(to), row[Column(gauge.Value)].Value is { } value ? Share(value) : null);
    }

    private string Range(ImmutableArray<MeasureCell> row, RegisterLook.GaugeColumns gauge)
    {
        var (from, to) = (Column(gauge.From), Column(gauge.To));
        return row[from].Value is null ? "" : $"{TextTable.TextOf(row[from], _table.Columns[from], _language)}–{TextTable.TextOf(row[to], _table.Columns[to], _language)}";
    }

    private double Share(double value) => Math.Clamp((value / 2 - _least / 2) / (_most / 2 - _least / 2), 0, 1);

    private string NumberText(double number) => _look.Letter + number.ToString("0", CultureInfo.InvariantCulture);

    private string? ElementOf(ImmutableArray<MeasureCell> row)
    {
        for (var c = 0; c < row.Length; c++)
        {
            if (_table.Columns[c].Key is "step" or "id") return row[c].Text?.In(_language);
        }

        return null;
    }

    private int Column(string key)
    {
        var at = 0;
        while (_table.Columns[at].Key != key) at++;
        return at;
    }
}
