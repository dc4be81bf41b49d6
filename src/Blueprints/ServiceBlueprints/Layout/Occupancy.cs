namespace Blueprints.ServiceBlueprints.Layout;

/// <summary>How many pieces of routes run through, and end at, every crossing point of a level and a track.</summary>
internal sealed class Occupancy
{
    private readonly int _tracks;
    private readonly ushort[] _levelThrough;
    private readonly ushort[] _levelEnds;
    private readonly ushort[] _uprightThrough;
    private readonly ushort[] _uprightEnds;

    public Occupancy(Grid grid)
    {
        _tracks = (2 * grid.Columns) + 1;
        var size = grid.Levels * _tracks;
        _levelThrough = new ushort[size];
        _levelEnds = new ushort[size];
        _uprightThrough = new ushort[size];
        _uprightEnds = new ushort[size];
    }

    /// <summary>The level pieces that pass a point without ending there.</summary>
    public int LevelThrough(int level, int track) => _levelThrough[(level * _tracks) + track];

    /// <summary>The upright pieces that pass a point without ending there.</summary>
    public int UprightThrough(int level, int track) => _uprightThrough[(level * _tracks) + track];

    /// <summary>The level pieces that end at a point.</summary>
    public int LevelEnds(int level, int track) => _levelEnds[(level * _tracks) + track];

    /// <summary>The upright pieces that end at a point.</summary>
    public int UprightEnds(int level, int track) => _uprightEnds[(level * _tracks) + track];

    /// <summary>All level pieces that touch a point.</summary>
    public int LevelAt(int level, int track) => _levelThrough[(level * _tracks) + track] + _levelEnds[(level * _tracks) + track];

    /// <summary>All upright pieces that touch a point.</summary>
    public int UprightAt(int level, int track) => _uprightThrough[(level * _tracks) + track] + _uprightEnds[(level * _tracks) + track];

    public void Add(RouteSegment segment) => Change(segment, 1);

    public void Remove(RouteSegment segment) => Change(segment, -1);

    private void Change(RouteSegment segment, int by)
    {
        if (segment.IsHorizontal)
        {
            var row = segment.Line * _tracks;
            Change(ref _levelEnds[row + segment.Low], by);
            Change(ref _levelEnds[row + segment.High], by);
            for (var t = segment.Low + 1; t < segment.High; t++) Change(ref _levelThrough[row + t], by);
        }
        else
        {
            Change(ref _uprightEnds[(segment.Low * _tracks) + segment.Line], by);
            Change(ref _uprightEnds[(segment.High * _tracks) + segment.Line], by);
            for (var l = segment.Low + 1; l < segment.High; l++) Change(ref _uprightThrough[(l * _tracks) + segment.Line], by);
        }
    }

    private static void Change(ref ushort count, int by) => count = (ushort)(count + by);
}
