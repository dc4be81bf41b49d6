using Blueprints.Text;

namespace Blueprints.Cli.Formats;

/// <summary>A document written for another tool.</summary>
/// <param name="Bytes">The file.</param>
/// <param name="Told">What the file cannot say.</param>
internal sealed record Exchanged(byte[] Bytes, IReadOnlyList<Bilingual> Told);
