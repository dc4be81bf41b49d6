using Blueprints.Fuzz.Inputs;
using Blueprints.Fuzz.Targets;

namespace Blueprints.Fuzz.Running;

/// <summary>
/// Sees to it that no input takes for ever: names it, keeps it and ends the process. One that takes the whole process with it stays named
/// in a file.
/// </summary>
internal sealed class Watchdog : IDisposable
{
    private const int MostSeconds = 10;

    private readonly IFuzzTarget _target;
    private readonly Artifacts _artifacts;
    private readonly Slot[] _slots;
    private readonly Timer _timer;

    public Watchdog(IFuzzTarget target, int threads, Artifacts artifacts)
    {
        (_target, _artifacts) = (target, artifacts);
        _slots = new Slot[threads];
        for (var i = 0; i < threads; i++) _slots[i] = new Slot(artifacts.RunningFile(target, i));
        _timer = new Timer(_ => Look(), null, 1_000, 1_000);
    }

    public void Begin(int thread, InputName name) => _slots[thread].Begin(name);

    public void End(int thread) => _slots[thread].Began = 0;

    public void Dispose()
    {
        _timer.Dispose();
        foreach (var slot in _slots) slot.Dispose();
    }

    private void Look()
    {
        // An input that counts for many may take that many times as long.
        var most = MostSeconds * _target.Weight;
        foreach (var slot in _slots)
        {
            var began = slot.Began;
            if (began == 0 || slot.Name is not { } name || Environment.TickCount64 - began < most * 1_000) continue;
            var path = _artifacts.Write(_target, name, InputMaker.Make(_target, name), "hang", $"over {most} s");
            Console.Error.WriteLine($"HANG {_target.Name} {name}: over {most} s; the input is {path}");
            Environment.Exit(3);
        }
    }

    /// <summary>
    /// What one thread is at. Its file is written through to the system, so that it tells what a stack overflow was about.
    /// </summary>
    private sealed class Slot(string path) : IDisposable
    {
        private readonly FileStream _file = new(path, FileMode.Create, FileAccess.Write, FileShare.Read, bufferSize: 0);
        private long _began;

        public InputName? Name { get; private set; }

        public long Began
        {
            get => Volatile.Read(ref _began);
            set => Volatile.Write(ref _began, value);
        }

        public void Begin(InputName name)
        {
            Name = name;
            Began = Environment.TickCount64;
            _file.Position = 0;
            Span<byte> line = stackalloc byte[120];
            line.Fill((byte)' ');
            var text = name.ToString();
            for (var i = 0; i < text.Length && i < line.Length - 1; i++) line[i] = (byte)text[i];
            line[^1] = (byte)'\n';
            _file.Write(line);
        }

        public void Dispose()
        {
            _file.Dispose();
            File.Delete(path);
        }
    }
}
