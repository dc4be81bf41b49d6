using System.Globalization;
using Blueprints.Measures;
using Blueprints.ServiceBlueprints;
using Blueprints.Text;

namespace Blueprints.Simulations.Drawing;

/// <summary>What the picture says, in one language.</summary>
internal sealed class SimulationWords(DiagramLanguage language)
{
    public DiagramLanguage Language => language;

    public string In(string english, string chinese) => language == DiagramLanguage.Chinese ? chinese : english;

    public string Time(double seconds) => MeasureValue.ToText(seconds, Unit.Seconds, language);

    public string Share(double share) => MeasureValue.ToText(share, Unit.Share, language);

    public string Number(double number) => MeasureValue.ToText(number, Unit.Number, language);

    /// <summary>A difference with its sign.</summary>
    public string Signed(double seconds) => (seconds > 0 ? "+" : seconds < 0 ? "−" : "") + Time(Math.Abs(seconds));

    public string Finding(SimulationResult result)
    {
        var lead = result.Customer.Mean.Value!.Value;
        var busiest = result.Lanes.MaxBy(lane => lane.Load.Value ?? 0);
        var people = busiest?.Load.Value is { } load
            ? new Bilingual($"; the busiest people are {busiest.Label}, with a load of {Share(load)}", $"；最忙的是{busiest.Label}，负荷 {Share(load)}")
            : new Bilingual("", "");
        if (result.PromiseKept.Value is not { } kept || result.Blueprint.Promise is not { } promise)
            return In($"The customer's time is {Time(lead)} on average, and at most {Time(result.Customer.P90)} for 90%{people.English}", $"顾客的时间平均 {Time(lead)}，90% 的业务不超过 {Time(result.Customer.P90)}{people.Chinese}");
        return In($"{Share(kept)} of the cases keep the promise of {promise}{people.English}", $"{Share(kept)} 的业务兑现 {promise.ToText(DiagramLanguage.Chinese)}的承诺{people.Chinese}");
    }

    public string How(SimulationResult result)
    {
        var cases = result.Ended.ToString("#,0", CultureInfo.InvariantCulture);
        return result.Options.Days is { } days
            ? In($"{cases} cases in {result.Options.Replications} runs of {days} days that start empty", $"{result.Options.Replications} 次运行、每次 {days} 天、从空开始，共 {cases} 件业务")
            : In($"{cases} cases in {result.Options.Replications} runs in a steady state", $"{result.Options.Replications} 次稳态运行，共 {cases} 件业务");
    }

    public string WithError(Figure figure, Func<double, string> tell) => figure.Error is { } error ? $"{tell(figure.Value!.Value)} ± {tell(error)}" : tell(figure.Value!.Value);

    public static string Hour(int hour) => WorkingHours.Clock(hour * 60);
}
