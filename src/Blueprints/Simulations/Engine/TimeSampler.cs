using Blueprints.ServiceBlueprints;
using Blueprints.ServiceBlueprints.Flows.Sampling;

namespace Blueprints.Simulations.Engine;

/// <summary>Draws times of one estimate, in seconds; the frequent shapes without looking at the estimate.</summary>
internal sealed class TimeSampler
{
    private enum Form : byte
    {
        Fixed,
        Exponential,
        Uniform,
        Other,
    }

    private readonly Form _form;
    private readonly double _first;
    private readonly double _second;
    private readonly DurationEstimate _estimate;

    /// <param name="time">The estimate.</param>
    public TimeSampler(DurationEstimate time)
    {
        _estimate = time;
        (_first, _second) = (_estimate.Typical.Seconds, 0);
        var range = _estimate.Max.Seconds - _estimate.Min.Seconds;
        _form = time.Shape switch
        {
            DurationShape.Fixed => Form.Fixed,
            DurationShape.Exponential => Form.Exponential,
            DurationShape.Normal or DurationShape.LogNormal => Form.Other,
            _ when range <= 0 => Form.Fixed,
            DurationShape.Uniform => Form.Uniform,
            _ => Form.Other,
        };
        if (_form == Form.Uniform) (_first, _second) = (_estimate.Min.Seconds, range);
    }

    /// <summary>Whether every time is 0.</summary>
    public bool IsZero => _form == Form.Fixed && _first <= 0;

    /// <summary>What it comes to on average, in seconds.</summary>
    public double Mean => _estimate.Mean;

    /// <summary>A time.</summary>
    public double Draw(ulong key)
    {
        if (_form == Form.Fixed) return _first;
        var random = new RandomStream(key);
        return _form switch
        {
            Form.Exponential => _first * random.Exponential(),
            Form.Uniform => _first + (_second * random.Next()),
            _ => DurationSampler.Draw(_estimate, ref random),
        };
    }
}
