using Blueprints.ServiceBlueprints.Flows.Sampling;

namespace Blueprints.Simulations.Engine;

/// <summary>Cases and their tokens: what splits, what waits for what.</summary>
internal sealed partial class CaseEngine
{
    /// <summary>What random numbers are for: each purpose has streams of its own.</summary>
    private static class Purpose
    {
        public const ulong Arrival = 0xA5C1E9;
        public const ulong Entry = 0x3C6EF372FE94F82B;
        public const ulong Wait = 0x510E527FADE682D1;
        public const ulong Work = 0x9B05688C2B3E6C1F;
        public const ulong Rework = 0x1F83D9ABFB41BD6B;
        public const ulong Choice = 0x5BE0CD19137E2179;
        public const ulong Patience = 0xCBBB9D5DC1059ED8;
        public const ulong Also = 0x629A292A367CD507;
    }

    private struct CaseState
    {
        public long Number;
        public double Arrived;
        public double Customer;
        public double Cost;
        public int Tokens;
        public int First;
        public int Entry;
        public int Outcome;
        public int Visits;

        /// <summary>The sum of what each choice adds.</summary>
        public ulong Way;
        public bool IsMet;
        public bool IsCounted;
        public bool HasLeft;
    }

    private struct TokenState
    {
        public ulong Key;
        public double Ready;
        public int Case;
        public int Step;

        /// <summary>The next token of the case, or the next free one.</summary>
        public int Next;

        /// <summary>Changes when the token leaves a line, so that what stands there of it counts no more.</summary>
        public int Stamp;

        /// <summary>When it was held, among others of its case; -1 where it is not.</summary>
        public int Held;
    }

    private int NewCase()
    {
        if (_freeCase >= 0)
        {
            var slot = _freeCase;
            _freeCase = _cases[slot].First;
            return slot;
        }

        if (_usedCases == _cases.Length) Array.Resize(ref _cases, _usedCases * 2);
        return _usedCases++;
    }

    private int NewToken(int owner, int step, ulong key)
    {
        int token;
        if (_freeToken >= 0)
        {
            token = _freeToken;
            _freeToken = _tokens[token].Next;
        }
        else
        {
            if (_usedTokens == _tokens.Length) Array.Resize(ref _tokens, _usedTokens * 2);
            token = _usedTokens++;
            _tokens[token].Stamp = 0;
        }

        ref var it = ref _tokens[token];
        ref var of = ref _cases[owner];
        (it.Key, it.Case, it.Step, it.Held, it.Next) = (key, owner, step, -1, of.First);
        of.First = token;
        if (++of.Tokens > MaxTokens) _tally.EndlessAt = step;
        return token;
    }

    private void Remove(int token)
    {
        ref var it = ref _tokens[token];
        ref var of = ref _cases[it.Case];
        of.Tokens--;
        if (of.First == token)
        {
            of.First = it.Next;
        }
        else
        {
            var before = of.First;
            while (_tokens[before].Next != token) before = _tokens[before].Next;
            _tokens[before].Next = it.Next;
        }

        it.Stamp++;
        it.Next = _freeToken;
        _freeToken = token;
    }

    /// <summary>A token on each of several ways; on one that only some cases take as well, by its share.</summary>
    private void Part(int token, in StepPlan plan, ulong key)
    {
        var owner = _tokens[token].Case;
        // The case may not end before all of its ways are known.
        _cases[owner].Tokens++;
        Remove(token);
        for (var e = plan.FirstExit; e < plan.FirstExit + plan.ExitCount; e++)
        {
            var exit = _exits[e];
            var way = RandomStream.Mix(key ^ (Golden * (ulong)(e - plan.FirstExit + 1)));
            if (exit.IsAlso && new RandomStream(way ^ Purpose.Also).Next() >= exit.Share) continue;
            _cases[owner].Way += exit.Mark;
            if (exit.To < 0)
            {
                if (exit.Outcome >= 0) _cases[owner].Outcome = exit.Outcome;
                continue;
            }

            if (Join(owner, exit.To, way)) continue;
            var child = NewToken(owner, exit.To, way);
            _tokens[child].Held = _order++;
        }

        if (--_cases[owner].Tokens == 0) EndCase(owner);
        else Settle(owner);
    }

    private void Hold(int token)
    {
        var (owner, step, key) = (_tokens[token].Case, _tokens[token].Step, _tokens[token].Key);
        _tokens[token].Step = -1;
        if (Join(owner, step, key))
        {
            Remove(token);
        }
        else
        {
            _tokens[token].Step = step;
            _tokens[token].Held = _order++;
        }

        Settle(owner);
    }

    /// <summary>Becomes one with a token that is held at the step, whoever came first; false where there is none.</summary>
    private bool Join(int owner, int step, ulong key)
    {
        for (var t = _cases[owner].First; t >= 0; t = _tokens[t].Next)
        {
            if (_tokens[t].Held < 0 || _tokens[t].Step != step) continue;
            _tokens[t].Key += key;
            return true;
        }

        return false;
    }

    /// <summary>Lets go on what waits for nothing any more.</summary>
    private void Settle(int owner)
    {
        _held.Clear();
        var isMoving = false;
        for (var t = _cases[owner].First; t >= 0; t = _tokens[t].Next)
        {
            if (_tokens[t].Held < 0)
            {
                isMoving = true;
                continue;
            }

            var at = _held.Count;
            _held.Add(t);
            for (; at > 0 && _tokens[_held[at - 1]].Held > _tokens[t].Held; at--) _held[at] = _held[at - 1];
            _held[at] = t;
        }

        for (var k = _held.Count - 1; k >= 0; k--)
        {
            if (MustWait(_held[k])) continue;
            LetGo(_held[k]);
            isMoving = true;
        }

        if (!isMoving && _held.Count > 0) LetGo(_held[0]);
    }

    private void LetGo(int token)
    {
        _tokens[token].Held = -1;
        Enter(token);
    }

    /// <summary>
    /// Whether a token elsewhere may still come to the step where one waits; of two that wait for each other, the first to come need not.
    /// </summary>
    private bool MustWait(int token)
    {
        var step = _tokens[token].Step;
        var row = _reach!.Row(step);
        for (var t = _cases[_tokens[token].Case].First; t >= 0; t = _tokens[t].Next)
        {
            _count++;
            var place = _tokens[t].Step;
            if (place == step || ((row[place >> 6] >> place) & 1) == 0) continue;
            if (!(_tokens[t].Held > _tokens[token].Held && _reach.Leads(step, place) && IsAlone(t))) return true;
        }

        return false;
    }

    /// <summary>Whether no other token of the case is at the same step.</summary>
    private bool IsAlone(int token)
    {
        for (var t = _cases[_tokens[token].Case].First; t >= 0; t = _tokens[t].Next)
        {
            if (t != token && _tokens[t].Step == _tokens[token].Step) return false;
        }

        return true;
    }
}
