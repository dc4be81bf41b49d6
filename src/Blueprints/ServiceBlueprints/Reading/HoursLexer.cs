using System.Collections.Immutable;
using Blueprints.Diagnostics;
using Blueprints.Diagrams.Reading;
using Blueprints.Text;
using Blueprints.Yaml;

namespace Blueprints.ServiceBlueprints.Reading;

/// <summary>Takes a line of working hours apart into days, times and what stands between them. For one line.</summary>
internal sealed class HoursLexer
{
    private readonly string _text;
    private readonly List<HoursToken> _tokens = [];
    private int _at;

    private HoursLexer(string text) => _text = HalfWidth(text);

    /// <summary>The pieces in order; what is none of the words stands among them as a mistake.</summary>
    public static List<HoursToken> Split(string text)
    {
        var lexer = new HoursLexer(text);
        while (lexer._at < lexer._text.Length) lexer.Next();
        return lexer._tokens;
    }

    private void Next()
    {
        var c = _text[_at];
        if (char.IsWhiteSpace(c))
        {
            _at++;
            return;
        }

        // 24/7 is no number and a sign.
        if (Take(HoursWords.Always) is > 0 and var always) Add(HoursTokenKind.Always, always);
        else if (char.IsAsciiDigit(c)) Number(_at, null);
        else if (TakeShortDay()) return;
        else if (ChineseClock(_at) > 0) Number(_at, null);
        else if (!TakeWord()) Unknown();
    }

    private bool TakeWord()
    {
        var (longest, kind, days, minute) = (0, HoursTokenKind.Mistake, ImmutableArray<DayOfWeek>.Empty, 0);
        foreach (var (word, named) in HoursWords.Days)
        {
            if (word.Length > longest && Stands(word)) (longest, kind, days) = (word.Length, HoursTokenKind.Day, named);
        }

        foreach (var (word, at) in HoursWords.Times)
        {
            if (word.Length > longest && Stands(word)) (longest, kind, minute) = (word.Length, HoursTokenKind.Time, at);
        }

        foreach (var (words, of) in ((ImmutableArray<string>, HoursTokenKind)[])[(HoursWords.Between, HoursTokenKind.Range), (HoursWords.Separators, HoursTokenKind.Separator), (HoursWords.WholeDay, HoursTokenKind.AllDay), (HoursWords.Closed, HoursTokenKind.Closed)])
        {
            if (Take(words) is var length && length > longest) (longest, kind) = (length, of);
        }

        if (Take(HoursWords.Silent) is var silent && silent > longest)
        {
            _at += silent;
            return true;
        }

        if (longest == 0) return TakePartOfDay();
        Add(kind, longest, days, minute);
        return true;
    }

    /// <summary>下午5点: the part of the day belongs to the time behind it.</summary>
    private bool TakePartOfDay()
    {
        foreach (var (word, _) in HoursWords.PartsOfDay)
        {
            if (!Stands(word)) continue;
            var start = _at;
            var next = start + word.Length;
            while (next < _text.Length && char.IsWhiteSpace(_text[next])) next++;
            if (next < _text.Length && (char.IsAsciiDigit(_text[next]) || ChineseClock(next) > 0))
            {
                _at = next;
                Number(start, word);
                return true;
            }

            if (word != "中午") return false;
            Add(HoursTokenKind.Time, word.Length, [], 720);
            return true;
        }

        return false;
    }

    /// <summary>周一至五: a character that is a day only behind another.</summary>
    private bool TakeShortDay()
    {
        var day = HoursWords.ShortDays.IndexOf(_text[_at], StringComparison.Ordinal);
        if (day < 0 || _tokens is not [.., { Kind: HoursTokenKind.Day }, { Kind: HoursTokenKind.Range or HoursTokenKind.Separator }]) return false;
        if (_at + 1 < _text.Length && (_text[_at + 1] is '点' or '时' || ChineseNumber.IsSign(_text[_at + 1]))) return false;
        Add(HoursTokenKind.Day, 1, [HoursWords.AllDays[day]]);
        return true;
    }

    /// <summary>How long a number in Chinese numerals is that 点 or 时 follows; 0 where there is none.</summary>
    private int ChineseClock(int at)
    {
        var end = at;
        while (end < _text.Length && _text[end] != '点' && ChineseNumber.IsSign(_text[end])) end++;
        return end > at && end < _text.Length && _text[end] is '点' or '时' ? end - at : 0;
    }

    /// <summary>A time of day, or a length of time, at a digit or a Chinese numeral.</summary>
    private void Number(int start, string? part)
    {
        var digits = _at;
        while (_at < _text.Length && char.IsAsciiDigit(_text[_at])) _at++;
        var (hour, minute) = (0, 0);
        if (_at == digits)
        {
            var length = ChineseClock(_at);
            ChineseNumber.TryParse(_text.AsSpan(_at, length), out var number);
            (_at, hour) = (_at + length, (int)number);
        }
        else if (_at - digits > 4)
        {
            Add(start, NoTime(start));
            return;
        }
        else
        {
            hour = int.Parse(_text.AsSpan(digits, _at - digits), System.Globalization.CultureInfo.InvariantCulture);
            // 0900 and 1730; 900 is too easily something else.
            if (_at - digits == 4) (hour, minute) = (hour / 100, hour % 100);
        }

        if (!TakeMinutes(ref minute)) Add(start, NoTime(start));
        else if (!TakeLength(start, hour, minute)) Clock(start, hour, minute, part);
    }

    /// <summary>A number with a unit says how long, and 24 hours are a whole day.</summary>
    private bool TakeLength(int start, int hour, int minute)
    {
        var at = _at;
        while (_at < _text.Length && _text[_at] == ' ') _at++;
        var length = Take(HoursWords.Lengths);
        if (length == 0)
        {
            _at = at;
            return false;
        }

        var isHours = _text.AsSpan(_at, length) is not "min";
        _at += length;
        Add(new HoursToken(hour == 24 && minute == 0 && isHours ? HoursTokenKind.AllDay : HoursTokenKind.Length, start, _at - start));
        return true;
    }

    private void Clock(int start, int hour, int minute, string? part)
    {
        bool? isAfternoon = part is null ? null : Array.Find([.. HoursWords.PartsOfDay], known => known.Word == part).IsAfternoon;
        var behind = _at;
        while (behind < _text.Length && _text[behind] == ' ') behind++;
        foreach (var (word, afternoon) in HoursWords.Behind)
        {
            if (!Stands(word, behind)) continue;
            (isAfternoon, _at) = (afternoon, behind + word.Length);
            break;
        }

        var isNight = part is "晚上" or "晚" or "夜里";
        var clock = (isAfternoon, hour) switch
        {
            (true, 12) when isNight => 24,
            (false, 12) when part is null or "凌晨" => 0,
            (true, < 6) when isNight => hour,
            (true, < 12) when part != "中午" || hour < 6 => hour + 12,
            _ => hour,
        };
        if (minute > 59 || clock > 24 || clock == 24 && minute > 0)
        {
            Add(start, NoTime(start, minute > 59 ? null : clock - 24, minute));
            return;
        }

        Add(new HoursToken(HoursTokenKind.Time, start, _at - start) { Minute = (clock * 60) + minute, IsAfternoon = isAfternoon });
    }

    /// <summary>Takes minutes behind an hour: <c>:30</c>, <c>.30</c>, <c>h30</c>, 点半, 点30分; false where they cannot be read.</summary>
    private bool TakeMinutes(ref int minute)
    {
        if (_at >= _text.Length) return true;
        switch (_text[_at])
        {
            case ':' or '.' or 'h' or 'H' when _at + 1 < _text.Length && char.IsAsciiDigit(_text[_at + 1]):
                var from = ++_at;
                while (_at < _text.Length && char.IsAsciiDigit(_text[_at])) _at++;
                minute = _at - from == 2 ? ((_text[from] - '0') * 10) + (_text[from + 1] - '0') : 99;
                return minute < 99;
            case '点' or '时':
                _at++;
                return TakeChineseMinutes(ref minute);
            default:
                return true;
        }
    }

    private bool TakeChineseMinutes(ref int minute)
    {
        foreach (var (word, minutes) in ((string, int)[])[("半", 30), ("一刻", 15), ("三刻", 45), ("整", 0), ("钟", 0)])
        {
            if (!Stands(word)) continue;
            (_at, minute) = (_at + word.Length, minutes);
            return true;
        }

        var from = _at;
        while (_at < _text.Length && (char.IsAsciiDigit(_text[_at]) || ChineseNumber.IsSign(_text[_at]))) _at++;
        if (_at == from) return true;
        if (!Numbers.TryParse(_text.AsSpan(from, _at - from), out var number) && !ChineseNumber.TryParse(_text.AsSpan(from, _at - from), out number)) return false;
        if (number != Math.Floor(number) || number is < 0 or > 98) return false;
        minute = (int)number;
        if (Stands("分钟")) _at += 2;
        else if (Stands("分")) _at++;
        return true;
    }

    /// <summary>What cannot be a time; the hours past midnight are what 25:00 may have meant.</summary>
    private HoursMistake NoTime(int start, int? past = null, int minute = 0)
    {
        var written = VisibleText.Clip(_text[start.._at]);
        Bilingual help = past is > 0 and < 12
            ? new($"the day ends at 24:00; for an hour after midnight write {WorkingHours.Clock((past.Value * 60) + minute)}", $"一天到 24:00 为止；午夜以后请写 {WorkingHours.Clock((past.Value * 60) + minute)}")
            : new("write a time from 0:00 to 24:00, such as 9:00 or 17:30", "请写 0:00 到 24:00 的时刻，如 9:00 或 17:30");
        return new HoursMistake(start, _at - start, new($"'{written}' is no time of day", $"“{written}”不是一天中的时刻"), help);
    }

    private void Unknown()
    {
        var start = _at;
        if (char.IsLetter(_text[_at])) while (_at < _text.Length && char.IsLetter(_text[_at]) && ChineseClock(_at) == 0 && (_at == start || !StartsWord())) _at++;
        else _at++;
        var word = _text[start.._at];
        var near = Spelling.Nearest(word, HoursWords.DayWords.Concat(HoursWords.WholeDay).Concat(HoursWords.Closed));
        Add(start, new HoursMistake(
            start,
            _at - start,
            Spelling.Suggest(new($"'{VisibleText.Clip(word)}' is neither a day nor a time", $"“{VisibleText.Clip(word)}”既不是星期，也不是时刻"), near),
            new("write days and times, such as Mon-Fri 9:00-17:00, or 24/7", "请写星期和时刻，如 周一至周五 9:00-17:00，或 24/7"))
        { Near = near });
    }

    /// <summary>Whether a Chinese word begins here: there are no spaces between words.</summary>
    private bool StartsWord() => _text[_at] > '\u2E80' && (HoursWords.Days.Any(day => Stands(day.Word)) || Take(HoursWords.Between) > 0 || Take(HoursWords.Closed) > 0 || Take(HoursWords.WholeDay) > 0);

    private int Take(ImmutableArray<string> words)
    {
        var longest = 0;
        foreach (var word in words)
        {
            if (word.Length > longest && Stands(word)) longest = word.Length;
        }

        return longest;
    }

    private bool Stands(string word) => Stands(word, _at);

    /// <summary>Whether a word stands at a place, and not a longer one in Latin letters.</summary>
    private bool Stands(string word, int at) =>
        string.Compare(_text, at, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) == 0 && (at + word.Length >= _text.Length || !char.IsAsciiLetterOrDigit(word[^1]) || !char.IsAsciiLetter(_text[at + word.Length]));

    private void Add(HoursTokenKind kind, int length, ImmutableArray<DayOfWeek> days = default, int minute = 0)
    {
        Add(new HoursToken(kind, _at, length) { Days = days.IsDefault ? [] : days, Minute = minute });
        _at += length;
    }

    private void Add(int start, HoursMistake mistake) => Add(new HoursToken(HoursTokenKind.Mistake, start, _at - start) { Mistake = mistake });

    private void Add(HoursToken token) => _tokens.Add(token);

    /// <summary>The text in half-width signs, as long as before.</summary>
    private static string HalfWidth(string text) => string.Create(text.Length, text, static (span, text) =>
    {
        for (var i = 0; i < span.Length; i++) span[i] = text[i] is >= '！' and <= '～' ? (char)(text[i] - '！' + '!') : text[i] is '\u3000' or '\u00A0' ? ' ' : text[i];
    });
}
