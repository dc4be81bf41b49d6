using System.Globalization;
using Blueprints.Fuzz.Inputs;
using Blueprints.Fuzz.Running;
using Blueprints.Fuzz.Targets;

namespace Blueprints.Fuzz;

/// <summary>The program: runs targets one after the other, or one input alone.</summary>
internal static class FuzzProgram
{
    public static int Main(string[] arguments)
    {
        if (FuzzOptions.Parse(arguments) is not { } options)
        {
            Console.Error.WriteLine(FuzzOptions.Usage);
            return 2;
        }

        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        try
        {
            if (options.Reproduce is { } name) return Alone(options.Targets[0], InputMaker.Make(options.Targets[0], name), name, options);
            if (options.File is { } file) return Alone(options.Targets[0], new FuzzInput(File.ReadAllBytes(file)), new InputName(0, [0]), options);
            var failures = options.Targets.Sum(target => new FuzzRun(target, options, Console.Out).Run());
            Console.Out.WriteLine(failures == 0 ? "nothing failed" : $"{failures} failures; the inputs are in {options.Artifacts}");
            return failures == 0 ? 0 : 1;
        }
        finally
        {
            Scratch.Remove();
        }
    }

    private static int Alone(IFuzzTarget target, FuzzInput input, InputName name, FuzzOptions options)
    {
        var verdict = Verdict.Of(target, input, name.Number, everything: true).Confirmed(target, input, name.Number, everything: true);
        var path = new Artifacts(options.Artifacts).Write(target, name, input, "reproduced", verdict.Law ?? "nothing failed");
        Console.Out.WriteLine($"{path}: {input.Bytes.Length} bytes, {verdict.Milliseconds:0} ms, {verdict.Bytes >> 20} MB, codes {string.Join(' ', verdict.Trial.Codes)}");
        Console.Out.WriteLine(verdict.Law is null ? "nothing failed" : $"FAILED: {verdict.Law}\n{verdict.Message}");
        return verdict.Law is null ? 0 : 1;
    }
}
