using System.Collections.Immutable;
using System.Globalization;
using Blueprints.Diagnostics;
using Blueprints.Diagrams;
using Blueprints.Running;
using Blueprints.Text;
using Blueprints.Yaml;

namespace Blueprints.Logs;

/// <summary>Reads event logs, whole or piece by piece. Every mistake is told in one run.</summary>
internal static class LogReader
{
    private const int PieceBytes = 4 << 20;

    /// <summary>Reads a text.</summary>
    public static LogReading Read(SourceText log, CompilerOptions options)
    {
        var told = new DiagnosticBag(log, options.MaxDiagnostics, options.Language ?? LanguageOf(log));
        var builder = new LogBuilder(told);
        var read = !YamlParser.IsReadable(log, options, told) ? null : XesReader.Is(log.Name, log.Content) ? ReadXes([new(log, 0, true)]) : ReadTable([new(log, 0, true)]);
        return new LogReading(read, told.ToSorted());

        EventLog? ReadXes(LogPiece[] pieces)
        {
            var reader = new XesReader(builder);
            foreach (var piece in pieces) reader.Take(piece, told);
            return reader.Done(log.Name, told);
        }

        EventLog? ReadTable(LogPiece[] pieces)
        {
            var reader = new CsvLogReader(builder);
            foreach (var piece in pieces) reader.Take(piece, told);
            return reader.Done(log.Name, told);
        }
    }

    /// <summary>Reads a stream.</summary>
    /// <param name="stream">The bytes.</param>
    /// <param name="name">What messages call it.</param>
    /// <param name="options">The language and the number of messages.</param>
    /// <param name="pieceBytes">How much is read at once. Default: 4 MiB.</param>
    public static LogReading Read(Stream stream, string name, CompilerOptions options, int pieceBytes = PieceBytes)
    {
        var (pieces, all, hasErrors) = (new LogPieces(stream, name, pieceBytes), ImmutableArray.CreateBuilder<Diagnostic>(), false);
        LogBuilder? builder = null;
        XesReader? xes = null;
        CsvLogReader? table = null;
        DiagnosticBag? told = null;
        DiagramLanguage? language = options.Language;
        foreach (var piece in pieces.Read())
        {
            Cancellation.Check();
            language ??= LanguageOf(piece.Source);
            told = new DiagnosticBag(piece.Source, Math.Max(1, options.MaxDiagnostics - all.Count), language);
            builder ??= new LogBuilder(told);
            if (!YamlParser.IsReadable(piece.Source, options with { MaxBytes = int.MaxValue }, told))
            {
                hasErrors = true;
                break;
            }

            if (xes is null && table is null)
            {
                if (XesReader.Is(name, piece.Source.Content)) xes = new XesReader(builder);
                else table = new CsvLogReader(builder);
            }

            xes?.Take(piece, told);
            table?.Take(piece, told);
            hasErrors |= told.HasErrors;
            if (piece.IsLast || builder.IsFull || told.IsFull) break;
            all.AddRange(told.ToSorted());
        }

        if (pieces.Bytes > EventLog.MaxBytes)
        {
            told = new DiagnosticBag(new SourceText("", name), 1, language);
            var most = (EventLog.MaxBytes >> 20).ToString(CultureInfo.InvariantCulture);
            told.Report(CsvLogReader.Of(ScoreDiagnostics.TooMuch), default, new($"the log is larger than {most} MiB", $"日志超过 {most} MiB"), new("give a shorter period", "请给出较短的时段"));
            hasErrors = true;
        }

        if (told is null || builder is null) return new LogReading(null, all.ToImmutable());
        var log = hasErrors ? null : xes is not null ? xes.Done(name, told) : table!.Done(name, told);
        all.AddRange(told.ToSorted());
        return new LogReading(log, all.ToImmutable());
    }

    private static DiagramLanguage LanguageOf(SourceText log)
    {
        var text = log.Content.AsSpan();
        var end = text.IndexOfAny('\n', '\r');
        return LanguageOfText.OfTitle(end < 0 ? text : text[..end]);
    }
}
