namespace Blueprints.Tests.ServiceBlueprints.Flows.Oracle;

/// <summary>The figures of the flow of one blueprint, as somebody computed them. Times are in seconds.</summary>
internal interface IFlowFigures
{
    /// <summary>The mean time of a case.</summary>
    double Mean { get; }

    /// <summary>Its standard deviation.</summary>
    double Deviation { get; }

    /// <summary>The mean time to the end of the customer's part.</summary>
    double CustomerMean { get; }

    /// <summary>The mean cost of a case; 0 where nothing costs.</summary>
    double Cost { get; }

    /// <summary>Whether the figures were found by running cases.</summary>
    bool IsSampled { get; }

    /// <summary>How many cases were run; 0 where none were.</summary>
    int Cases { get; }

    /// <summary>Half of the 95% interval of <see cref="Mean"/>; 0 where it is exact.</summary>
    double MeanHalfWidth { get; }

    /// <summary>The step of the grid that the distribution was computed on; 0 where there was none.</summary>
    double Step { get; }

    /// <summary>The share of cases that take up to <paramref name="seconds"/>.</summary>
    double AtMost(double seconds);

    /// <summary>Half of the 95% interval of <see cref="AtMost"/>; 0 where it is exact.</summary>
    double AtMostHalfWidth(double seconds);

    /// <summary>How often a case comes to a step, by its id.</summary>
    double Visits(string step);
}
