using System.Globalization;
using System.Text;
using Blueprints.Diagrams;
using Blueprints.Fuzz.Growth;
using Blueprints.Fuzz.Inputs;
using Blueprints.Fuzz.Running;
using Blueprints.TestSupport.Documents;
using Blueprints.Text;

namespace Blueprints.Fuzz.Targets;

/// <summary>
/// Documents that double along one dimension, through every output: what is allocated and how often loops go around may grow no worse than
/// n^1.3, unless a limit ends it with its message. Time is looked at for what nothing else shows, and then again.
/// </summary>
internal sealed class DoublingTarget : IFuzzTarget
{
    private const int Doublings = 4;

    /// <summary>Least figures that are judged: below, what is there once weighs more than what grows.</summary>
    private static readonly Effort Least = new(16L << 20, 200_000, 400);

    /// <summary>The most that an output may allocate of a document just below a limit.</summary>
    private const long MostBelowLimits = 200L << 20;

    /// <summary>How much more than that time may seem to grow: 4^0.6, since caches, the collector and other programs weigh on long runs alone.</summary>
    private const double TimeMargin = 2.3;

    public string Name => "doubling";

    public string Ending => ".chain";

    /// <summary>A whole chain, not a document; each of its documents is held to less by the runtime.</summary>
    public long MaxBytes => 16L << 30;

    public double LongestMilliseconds => 60_000;

    /// <summary>One goes through every output at five sizes.</summary>
    public int Weight => 25;

    public FuzzInput Make(SeededRandom random, byte[]? parent)
    {
        var dimension = random.Pick<Dimension>([.. DimensionList.All]);
        return new FuzzInput(Encoding.UTF8.GetBytes($"{dimension.Name}\n{random.Between(0, 999_999)}\n"));
    }

    public void Try(FuzzInput input, Trial trial)
    {
        var lines = Encoding.UTF8.GetString(input.Bytes).Split('\n');
        if (lines.Length < 2 || DimensionList.All.FirstOrDefault(one => one.Name == lines[0]) is not { } dimension || !ulong.TryParse(lines[1], NumberStyles.None, CultureInfo.InvariantCulture, out var seed)) return;
        var chain = Chain(dimension, seed);
        trial.Saw(chain[^1].Diagnostics);
        trial.IsRefused = chain[^1].HasErrors;
        if (chain.Count < 3) return;
        var failures = new List<FuzzFailure>();
        foreach (var output in GrowthOutputs.All)
        {
            if (output.NeedsDiagram && chain[^1].HasErrors) continue;
            if (Judge(dimension, output, chain) is { } failure) failures.Add(failure);
            if (output.NeedsDiagram) trial.Drawings++;
        }

        if (failures.Count > 0) throw new FuzzFailure(failures[0].Law, string.Join('\n', failures.Select(failure => $"{failure.Law}: {failure.Message}")));
    }

    /// <summary>The documents, up to the first that a limit refuses.</summary>
    private static List<Compilation> Chain(Dimension dimension, ulong seed)
    {
        var chain = new List<Compilation>();
        for (var (k, size) = (0, dimension.First); k <= Doublings; k++, size *= 2)
        {
            var read = Compiler.Compile(new SourceText(dimension.Write(seed, size), $"{size}.yaml"));
            if (read.HasErrors && k > 0 && !chain[0].HasErrors) break;
            chain.Add(read);
        }

        return chain;
    }

    private static FuzzFailure? Judge(Dimension dimension, GrowthOutput output, List<Compilation> chain)
    {
        // The worst that may come of growing four times as large.
        var most = Math.Pow(4, output.Exponent);
        var (small, large) = (chain[^3], chain[^1]);
        // Once without counting: what is made once for all documents grows with none.
        output.Make(chain[0]);
        var (before, after) = (Of(small), Of(large));
        // What a limit ends is bounded by it: however it grows, it is not much.
        if (chain.Count <= Doublings) return after.Bytes > MostBelowLimits ? Failure("memory", before.Bytes, after.Bytes, "bytes") : null;
        if (Exceeds(before.Bytes, after.Bytes, Least.Bytes, most)) return Failure("memory", before.Bytes, after.Bytes, "bytes");
        if (Exceeds(before.Work, after.Work, Least.Work, most)) return Failure("work", before.Work, after.Work, "rounds");
        if (!Exceeds(before.Milliseconds, after.Milliseconds, Least.Milliseconds, most * TimeMargin)) return null;
        for (var again = 0; again < 4; again++)
        {
            before = before with { Milliseconds = Math.Min(before.Milliseconds, Of(small).Milliseconds) };
            after = after with { Milliseconds = Math.Min(after.Milliseconds, Of(large).Milliseconds) };
        }

        return Exceeds(before.Milliseconds, after.Milliseconds, Least.Milliseconds, most * TimeMargin) ? Failure("time", before.Milliseconds, after.Milliseconds, "ms") : null;

        Effort Of(Compilation read) => Effort.Of(() => output.Make(read));

        FuzzFailure Failure(string what, double less, double more, string unit) => new(
            $"{what} of {output.Name} grows with {dimension.Name} no worse than n^{output.Exponent:0.0}",
            string.Create(CultureInfo.InvariantCulture, $"{less:0} {unit} at a quarter, {more:0} {unit}: n^{Math.Log(more / less, 4):0.00}, {small.Source.Content.Length} and {large.Source.Content.Length} characters"));
    }

    private static bool Exceeds(double less, double more, double least, double most) => more > least && more > most * Math.Max(less, least / 64);
}
