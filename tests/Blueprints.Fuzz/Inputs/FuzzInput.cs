namespace Blueprints.Fuzz.Inputs;

/// <summary>What a target is given.</summary>
/// <param name="Bytes">The input.</param>
/// <param name="Original">What it was made of, for targets that hold one against the other.</param>
internal sealed record FuzzInput(byte[] Bytes, byte[]? Original = null);
