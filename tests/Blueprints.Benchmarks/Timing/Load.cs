using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Blueprints.Benchmarks;

/// <summary>
/// Asks a server for drawings, by so many connections at once that stay open, each a thread that waits for one answer before it asks again. It takes
/// little of the machine itself: requests are bytes made beforehand but for a number, and of an answer only the head is read as text.
/// </summary>
/// <param name="port">The server's port on this machine.</param>
/// <param name="path">What is asked for.</param>
/// <param name="text">The document, with <see cref="Place"/> where it differs from request to request.</param>
internal sealed class Load(int port, string path, string text)
{
    /// <summary>Eight digits stand here, others in each request.</summary>
    public const string Place = "00000000";

    private int _next;

    /// <param name="connections">How many at once.</param>
    /// <param name="seconds">For so long.</param>
    /// <returns>Answers a second, milliseconds an answer (median and the 99th of 100), and bytes of the last.</returns>
    /// <exception cref="InvalidOperationException">An answer was no drawing.</exception>
    public (double Rate, double Median, double Slow, int Bytes) Run(int connections, double seconds)
    {
        var body = Encoding.UTF8.GetBytes(text);
        var at = text.IndexOf(Place, StringComparison.Ordinal);
        var head = Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"POST {path} HTTP/1.1\r\nHost: localhost:{port}\r\nContent-Type: text/plain\r\nContent-Length: {body.Length}\r\n\r\n"));
        var (times, bytes, fault) = (new List<double>(), 0, (string?)null);
        var clock = Stopwatch.StartNew();
        var threads = Enumerable.Range(0, connections).Select(_ => new Thread(Ask)).ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());
        if (fault is not null) throw new InvalidOperationException(fault);
        var took = clock.Elapsed.TotalSeconds;
        times.Sort();
        return (times.Count / took, times[times.Count / 2], times[times.Count * 99 / 100], bytes);

        void Ask()
        {
            byte[] request = [.. head, .. body];
            var answer = new byte[1 << 20];
            var mine = new List<double>();
            using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            socket.Connect(IPAddress.Loopback, port);
            while (clock.Elapsed.TotalSeconds < seconds && fault is null)
            {
                Encoding.ASCII.GetBytes(Interlocked.Increment(ref _next).ToString("00000000", CultureInfo.InvariantCulture), request.AsSpan(head.Length + Encoding.UTF8.GetByteCount(text.AsSpan(0, at))));
                var start = Stopwatch.GetTimestamp();
                socket.Send(request);
                var length = Answer(socket, answer);
                mine.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
                if (length < 0) fault = Encoding.UTF8.GetString(answer.AsSpan(0, 500));
                else bytes = length;
            }

            lock (times) times.AddRange(mine);
        }
    }

    /// <summary>Reads an answer to its end; its length without the head, or -1 where it is no drawing.</summary>
    private static int Answer(Socket socket, byte[] answer)
    {
        var (read, end, whole) = (0, -1, int.MaxValue);
        while (read < whole)
        {
            var count = socket.Receive(answer.AsSpan(read));
            if (count == 0) return -1;
            read += count;
            if (end >= 0) continue;
            end = answer.AsSpan(0, read).IndexOf("\r\n\r\n"u8);
            if (end < 0) continue;
            var head = Encoding.ASCII.GetString(answer, 0, end);
            if (!head.StartsWith("HTTP/1.1 200 ", StringComparison.Ordinal)) return -1;
            var told = head.Split("\r\n").First(line => line.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase));
            whole = end + 4 + int.Parse(told.AsSpan(15).Trim(), CultureInfo.InvariantCulture);
        }

        return whole - end - 4;
    }
}
