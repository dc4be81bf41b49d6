using System.Diagnostics;
using System.Globalization;
using Blueprints.Cli.Messaging;
using Blueprints.Text;

namespace Blueprints.Cli.Verbs.Simulations;

/// <summary>How far a long simulation is, on standard error where that is a terminal: nothing within the first second.</summary>
/// <param name="all">How many runs there are.</param>
/// <param name="quiet">Whether nothing is said.</param>
internal sealed class SimulationProgress(int all, bool quiet)
{
    private readonly bool _isShown = !quiet && !Console.IsErrorRedirected;
    private readonly Stopwatch _since = Stopwatch.StartNew();
    private long _told = 500;
    private bool _isWritten;

    public void Tell(int done)
    {
        if (!_isShown || _since.ElapsedMilliseconds - _told < 500) return;
        _told = _since.ElapsedMilliseconds;
        _isWritten = true;
        var text = string.Create(CultureInfo.InvariantCulture, $"{done} / {all}");
        Console.Error.Write("\r" + new Bilingual($"simulated {text} runs", $"已仿真 {text} 次").In(Messages.Language));
    }

    /// <summary>Takes it off the terminal.</summary>
    public void Clear()
    {
        if (_isWritten) Console.Error.Write("\r\u001b[K");
    }
}
