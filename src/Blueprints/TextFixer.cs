using System.Collections.Immutable;
using Blueprints.Analysis;
using Blueprints.Diagnostics;
using Blueprints.Diagrams;
using Blueprints.Text;

namespace Blueprints;

/// <summary>Applies the safe fixes of a document, round by round: those that overlap wait for the next one.</summary>
/// <param name="pipeline">The way from text to findings.</param>
/// <param name="options">How documents are read.</param>
/// <param name="analysis">How weak links are looked for.</param>
internal sealed class TextFixer(Pipeline pipeline, CompilerOptions options, AnalysisOptions analysis)
{
    private const int MostPasses = 3;
    private const int MostRounds = 10;

    /// <summary>Where all fixes together bring a new mistake, so many are tried one by one.</summary>
    private const int MostTrials = 50;

    public FixedText Fix(SourceText source)
    {
        var applied = ImmutableArray.CreateBuilder<Diagnostic>();
        var state = Read(source);
        for (var pass = 0; pass < MostPasses && (Together(state) ?? OneByOne(state)) is { } next; pass++)
        {
            applied.AddRange(next.Fixed);
            state = next.State;
        }

        return new FixedText(state.Source, applied.DrainToImmutable());
    }

    /// <summary>The document after all its fixes, those among them that only show when others are made; null where there is none without
    /// a new mistake.</summary>
    private (State State, IEnumerable<Diagnostic> Fixed)? Together(State start)
    {
        var done = new List<Diagnostic>();
        (State State, IEnumerable<Diagnostic> Fixed)? best = null;
        var state = start;
        for (var round = 0; round < MostRounds; round++)
        {
            var fixes = TextEdits.WithoutOverlaps(SafeOf(state));
            if (fixes.Count == 0) break;
            var next = Read(With(state.Source, fixes));
            if (next.Source.Content == state.Source.Content) break;
            done.AddRange(fixes.Select(fix => fix.Diagnostic));
            state = next;
            if (!HasNew(start.Mistakes, state.Mistakes) && Helps(done, start, state)) best = (state, done.ToArray());
        }

        return best;
    }

    private static IEnumerable<(Diagnostic Diagnostic, DiagnosticFix Fix)> SafeOf(State state)
    {
        foreach (var diagnostic in state.Mistakes.Concat(state.Findings))
        {
            foreach (var fix in diagnostic.Fixes)
            {
                if (!fix.IsSafe || fix.Edits.Any(edit => edit.File != state.Source.Name)) continue;
                yield return (diagnostic, fix);
                break;
            }
        }
    }

    private State Read(SourceText source)
    {
        var compilation = pipeline.Compile(source, options);
        return new State(source, compilation.Diagnostics, compilation.Diagram is { } diagram ? pipeline.Analyze(diagram, source, analysis).Findings : []);
    }

    /// <summary>The document after the fixes that do no harm, each tried together with those before it; null where there is none.</summary>
    private (State State, IEnumerable<Diagnostic> Fixed)? OneByOne(State start)
    {
        var kept = new List<(Diagnostic Diagnostic, DiagnosticFix Fix)>();
        State? best = null;
        foreach (var fix in TextEdits.WithoutOverlaps(SafeOf(start)).Take(MostTrials))
        {
            kept.Add(fix);
            var state = Read(With(start.Source, kept));
            if (state.Source.Content != start.Source.Content && !HasNew(start.Mistakes, state.Mistakes) && Helps(kept.Select(one => one.Diagnostic), start, state)) best = state;
            else kept.RemoveAt(kept.Count - 1);
        }

        return best is null ? null : (best, kept.Select(fix => fix.Diagnostic).ToArray());
    }

    private static SourceText With(SourceText source, IEnumerable<(Diagnostic Diagnostic, DiagnosticFix Fix)> fixes) =>
        new(TextEdits.Apply(source.Content, fixes.SelectMany(fix => fix.Fix.Edits)), source.Name);

    /// <summary>Whether there is an error now that there was not before, by what is said; one more of a kind is new.</summary>
    private static bool HasNew(ImmutableArray<Diagnostic> before, ImmutableArray<Diagnostic> now)
    {
        var known = new Dictionary<(string, string), int>();
        foreach (var diagnostic in before) known[(diagnostic.Code, diagnostic.Message)] = known.GetValueOrDefault((diagnostic.Code, diagnostic.Message)) + 1;
        foreach (var diagnostic in now)
        {
            if (diagnostic.Severity != DiagnosticSeverity.Error) continue;
            var count = known.GetValueOrDefault((diagnostic.Code, diagnostic.Message));
            if (count == 0) return true;
            known[(diagnostic.Code, diagnostic.Message)] = count - 1;
        }

        return false;
    }

    /// <summary>Whether of each kind of mistake that was fixed there are fewer now: a fix that leaves its own mistake would be made again
    /// for ever.</summary>
    private static bool Helps(IEnumerable<Diagnostic> done, State before, State now) =>
        done.Select(diagnostic => diagnostic.Code).Distinct().All(code => Count(now, code) < Count(before, code) || Count(before, code) == 0);

    private static int Count(State state, string code) => state.Mistakes.Concat(state.Findings).Count(diagnostic => diagnostic.Code == code);

    private sealed record State(SourceText Source, ImmutableArray<Diagnostic> Mistakes, ImmutableArray<Diagnostic> Findings);
}
