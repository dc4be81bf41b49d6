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

    /// <summary>All level pieces that touch a point.</summary>
    public int LevelAt(int level, int track) => _levelThrough[(level * _tracks) + track] + _levelEnds[(level * _tracks) + track];

    /// <summary>All upright pieces that touch a point.</summary>
    public int UprightAt(int level, int track) => _uprightThrough[(level * _tracks) + track] + _uprightEnds[(level * _tracks) + track];

    public void Add(RouteSegment segment)
    {
        if (segment.IsLevel)
        {
            var row = segment.Line * _tracks;
            Grow(ref _levelEnds[row + segment.Low]);
            Grow(ref _levelEnds[row + segment.High]);
            for (var t = segment.Low + 1; t < segment.High; t++) Grow(ref _levelThrough[row + t]);
        }
        else
        {
            Grow(ref _uprightEnds[(segment.Low * _tracks) + segment.Line]);
            Grow(ref _uprightEnds[(segment.High * _tracks) + segment.Line]);
            for (var l = segment.Low + 1; l < segment.High; l++) Grow(ref _uprightThrough[(l * _tracks) + segment.Line]);
        }
    }

    private static void Grow(ref ushort count)
    {
        if (count < ushort.MaxValue) count++;
    }
}
