using System.Globalization;
using System.Text;
using Blueprints.Fuzz.Inputs;
using Blueprints.Fuzz.Targets;

namespace Blueprints.Fuzz.Running;

/// <summary>The folder in which failing inputs are kept.</summary>
internal sealed class Artifacts(string folder)
{
    /// <summary>Where the name of the input that a thread is at stands.</summary>
    public string RunningFile(IFuzzTarget target, int thread) => PathOf(string.Create(CultureInfo.InvariantCulture, $"{target.Name}-running-{thread}.txt"));

    /// <summary>Keeps an input, what it was made of where that counts, and what is wrong with it.</summary>
    public string Write(IFuzzTarget target, InputName name, FuzzInput input, string kind, string message)
    {
        var stem = PathOf($"{target.Name}-{name.ToString().Replace(':', '-')}.{kind}");
        File.WriteAllBytes(stem + target.Ending, input.Bytes);
        if (input.Original is { } original) File.WriteAllBytes(stem + ".original" + target.Ending, original);
        File.WriteAllText(stem + ".txt", message + "\n", new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        return stem + target.Ending;
    }

    private string PathOf(string name)
    {
        Directory.CreateDirectory(folder);
        return Path.Combine(folder, name.Length < 150 ? name : name[..150]);
    }
}
