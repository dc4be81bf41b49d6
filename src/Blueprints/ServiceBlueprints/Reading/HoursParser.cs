using Blueprints.Text;

namespace Blueprints.ServiceBlueprints.Reading;

/// <summary>
/// Working hours as authors write them, line by line: <c>Mon-Fri 8:30-12:00, 13:00-17:30</c>, <c>周一至周五 9点到17点</c>, <c>24/7</c>,
/// <c>Sun closed</c>. Times without days are those of every day, or of the days before them.
/// </summary>
internal sealed class HoursParser
{
    /// <summary>A stretch over midnight that is longer is a time before noon that was meant after it: 8:30-5:30.</summary>
    private const int LongestNight = 16 * 60;

    private readonly List<WorkingSpan>[] _byDay = [[], [], [], [], [], [], []];
    private readonly bool[] _minutes = new bool[7 * WorkingHours.DayMinutes];
    private List<HoursToken> _tokens = [];
    private List<DayOfWeek>? _days;
    private string _text = "";
    private int _at;

    /// <summary>The stretches so far.</summary>
    public IEnumerable<WorkingSpan> Spans => _byDay.SelectMany(spans => spans);

    /// <summary>Whether a text speaks of days or of times by the clock, right or wrong, rather than of a length of time.</summary>
    public static bool IsMeant(string text)
    {
        var times = 0;
        foreach (var token in HoursLexer.Split(text))
        {
            if (token.Kind is HoursTokenKind.Length) return false;
            if (token.Kind is HoursTokenKind.Day or HoursTokenKind.Always or HoursTokenKind.AllDay or HoursTokenKind.Closed || token is { Mistake.Near: not null }) return true;
            if (token.Kind is HoursTokenKind.Time || token.Kind is HoursTokenKind.Mistake && char.IsDigit(text[token.Start])) times++;
        }

        return times > 1 || text.AsSpan().IndexOfAny(':', '：') >= 0;
    }

    /// <summary>Reads a further line; what is wrong with it, null where nothing is.</summary>
    public HoursMistake? Read(string text)
    {
        (_text, _tokens, _at) = (text, HoursLexer.Split(text), 0);
        foreach (var token in _tokens)
        {
            if (token.Mistake is { } mistake) return mistake;
        }

        while (_at < _tokens.Count)
        {
            if (ReadOne() is { } mistake) return mistake;
        }

        return null;
    }

    private HoursMistake? ReadOne()
    {
        var token = _tokens[_at];
        switch (token.Kind)
        {
            case HoursTokenKind.Separator:
                _at++;
                return null;
            case HoursTokenKind.Day:
                return ReadDays();
            case HoursTokenKind.Time:
                return ReadTimes(token);
            case HoursTokenKind.AllDay or HoursTokenKind.Always:
                _at++;
                return Take(token.Start, token.Length, 0, WorkingHours.DayMinutes);
            case HoursTokenKind.Closed when _days is { } days:
                _at++;
                foreach (var day in days) Close(day);
                return null;
            case HoursTokenKind.Length:
                return Wrong(token, new($"'{Of(token)}' says how long, not from when to when", $"“{Of(token)}”只说了多久，没有说几点到几点"), new("write the times, such as 9:00-17:00", "请写起止时刻，如 9:00-17:00"));
            default:
                return Wrong(token, new($"'{Of(token)}' stands where a day or a time is expected", $"“{Of(token)}”所在的位置应是星期或时刻"), new("write days and times, such as Mon-Fri 9:00-17:00, or 24/7", "请写星期和时刻，如 周一至周五 9:00-17:00，或 24/7"));
        }
    }

    /// <summary>One day after another, and ranges of them.</summary>
    private HoursMistake? ReadDays()
    {
        var first = _tokens[_at];
        _days = [];
        while (true)
        {
            var day = _tokens[_at++];
            if (_at + 1 < _tokens.Count && _tokens[_at].Kind == HoursTokenKind.Range && _tokens[_at + 1].Kind == HoursTokenKind.Day)
            {
                AddRange(day.Days[0], _tokens[_at + 1].Days[^1]);
                _at += 2;
            }
            else
            {
                _days.AddRange(day.Days);
            }

            if (_at + 1 < _tokens.Count && _tokens[_at].Kind == HoursTokenKind.Separator && _tokens[_at + 1].Kind == HoursTokenKind.Day) _at++;
            if (_at >= _tokens.Count || _tokens[_at].Kind != HoursTokenKind.Day) break;
        }

        // Mon-Fri, 9:00-17:00.
        if (_at + 1 < _tokens.Count && _tokens[_at].Kind == HoursTokenKind.Separator) _at++;
        if (_at < _tokens.Count && _tokens[_at].Kind is not (HoursTokenKind.Range or HoursTokenKind.Separator)) return null;
        _at = Math.Min(_at, _tokens.Count);
        var last = _tokens[_at - 1];
        var written = _text[first.Start..last.End];
        return new HoursMistake(first.Start, last.End - first.Start, new($"'{VisibleText.Clip(written)}' has no hours", $"“{VisibleText.Clip(written)}”没有写几点到几点"), new($"write the hours behind it, such as {VisibleText.Clip(written)} 9:00-17:00, or {VisibleText.Clip(written)} closed", $"请在后面写起止时刻，如 {VisibleText.Clip(written)} 9:00-17:00，或写 {VisibleText.Clip(written)} 休息"));
    }

    /// <summary>From a day to another, over the end of the week where that is earlier.</summary>
    private void AddRange(DayOfWeek first, DayOfWeek last)
    {
        for (var day = first; ; day = (DayOfWeek)(((int)day + 1) % 7))
        {
            _days!.Add(day);
            if (day == last) return;
        }
    }

    private HoursMistake? ReadTimes(HoursToken first)
    {
        if (_at + 2 >= _tokens.Count || _tokens[_at + 1].Kind != HoursTokenKind.Range || _tokens[_at + 2].Kind != HoursTokenKind.Time)
        {
            return Wrong(first, new($"'{Of(first)}' has no end", $"“{Of(first)}”只有开始，没有结束"), new($"write from when to when, such as {Of(first)}-17:00", $"请写几点到几点，如 {Of(first)}-17:00"));
        }

        var last = _tokens[_at + 2];
        _at += 3;
        var (from, to) = Told(first, last);
        var (start, length) = (first.Start, last.End - first.Start);
        var written = VisibleText.Clip(_text.Substring(start, length));
        if (from % WorkingHours.DayMinutes == to % WorkingHours.DayMinutes && !(from == 0 && to == WorkingHours.DayMinutes))
        {
            return new HoursMistake(start, length, new($"'{written}' begins and ends at the same time", $"“{written}”开始和结束是同一时刻"), new("for the whole day write 0:00-24:00", "全天请写 0:00-24:00"));
        }

        from %= WorkingHours.DayMinutes;
        if (to < from && to + WorkingHours.DayMinutes - from > LongestNight)
        {
            var meant = to + 720 > from && to < 720 ? $"{WorkingHours.Clock(from)}-{WorkingHours.Clock(to + 720)}" : $"{WorkingHours.Clock(to)}-{WorkingHours.Clock(from)}";
            return new HoursMistake(start, length, new($"'{written}' goes over midnight for {Hours(to + WorkingHours.DayMinutes - from)} hours", $"“{written}”跨过午夜，长达 {Hours(to + WorkingHours.DayMinutes - from)} 小时"), new($"write the end by the 24-hour clock: {meant}", $"结束时刻请按 24 小时制写：{meant}"));
        }

        return Take(start, length, from, to);
    }

    /// <summary>The part of the day that one end leaves to the other: 下午1点到5点, 1-5pm.</summary>
    private static (int From, int To) Told(HoursToken first, HoursToken last)
    {
        var (from, to) = (first.Minute, last.Minute);
        if (first.IsAfternoon is true && last.IsAfternoon is null && to < from && to <= 720 && to + 720 > from) to += 720;
        if (last.IsAfternoon is true && first.IsAfternoon is null && from < 720 && from + 720 < to) from += 720;
        if (to == 0 && from > 0) to = WorkingHours.DayMinutes;
        return (from, to);
    }

    /// <summary>A stretch on each of the days; what goes over midnight ends on the day after.</summary>
    private HoursMistake? Take(int start, int length, int from, int to)
    {
        var added = new List<WorkingSpan>();
        foreach (var day in (_days ?? [.. HoursWords.AllDays]).Distinct())
        {
            if (from < to)
            {
                added.Add(new WorkingSpan(day, from, to));
                continue;
            }

            added.Add(new WorkingSpan(day, from, WorkingHours.DayMinutes));
            if (to > 0) added.Add(new WorkingSpan((DayOfWeek)(((int)day + 1) % 7), 0, to));
        }

        foreach (var span in added)
        {
            var minutes = _minutes.AsSpan(((int)span.Day * WorkingHours.DayMinutes) + span.From, span.To - span.From);
            if (minutes.Contains(true)) return Overlap(start, length, span);
            minutes.Fill(true);
            _byDay[(int)span.Day].Add(span);
        }

        return null;
    }

    private HoursMistake Overlap(int start, int length, WorkingSpan span)
    {
        var other = _byDay[(int)span.Day].Find(known => known.From < span.To && span.From < known.To);
        var (day, told) = (WorkingHours.NameOf(span.Day), $"{WorkingHours.Clock(other.From)}-{WorkingHours.Clock(other.To)}");
        var written = VisibleText.Clip(_text.Substring(start, length));
        return new HoursMistake(start, length, new($"'{written}' overlaps {told}, which stands before it for {day.English}", $"“{written}”与前面{day.Chinese}的 {told} 重叠"), new("write each stretch once, and the days to which it belongs before it", "每段时间只写一次，并在前面写明是星期几"));
    }

    private void Close(DayOfWeek day)
    {
        _byDay[(int)day].Clear();
        _minutes.AsSpan((int)day * WorkingHours.DayMinutes, WorkingHours.DayMinutes).Clear();
    }

    private static string Hours(int minutes) => (minutes / 60.0).ToString("0.#", System.Globalization.CultureInfo.InvariantCulture);

    private string Of(HoursToken token) => VisibleText.Clip(_text.Substring(token.Start, token.Length));

    private static HoursMistake Wrong(HoursToken token, Bilingual message, Bilingual help) => new(token.Start, token.Length, message, help);
}
