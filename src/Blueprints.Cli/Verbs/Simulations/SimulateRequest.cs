using Blueprints.Cli.Formats;
using Blueprints.Drawing;
using Blueprints.Simulations;

namespace Blueprints.Cli.Verbs.Simulations;

/// <summary>What was asked of <c>simulate</c>.</summary>
/// <param name="Options">How it is simulated.</param>
/// <param name="Scenarios">What is different in each scenario.</param>
/// <param name="Format">What comes on standard output.</param>
/// <param name="Log">Where the event log goes; null for nowhere.</param>
/// <param name="Picture">The picture's file; without a target, none is drawn.</param>
/// <param name="Layout">Its theme and language.</param>
/// <param name="Quiet">Whether nothing is said where nothing is wrong.</param>
internal sealed record SimulateRequest(SimulationOptions Options, IReadOnlyList<string> Scenarios, string Format, string? Log, PictureFile Picture, LayoutOptions Layout, bool Quiet);
