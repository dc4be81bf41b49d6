using Blueprints.Graphs;

namespace Blueprints.Tests.Architecture;

/// <summary>
/// Data flows one way, and so do the names in the sources. <c>tests/cases/architecture/rooms.txt</c> says which room a namespace is in and
/// which rooms a room may know;
/// <c>namespaces.verified.txt</c> lists every edge between namespaces, so that a new one is seen in review.
/// </summary>
public sealed class DirectionTests
{
    private static readonly Dictionary<string, (string[] Knows, string[] Holds)> Rooms = ReadRooms();

    // Facts and no theories: a list of the namespaces would have the sources compiled already when tests are looked for.
    [LongFact("it asks the compiler about every name in the library")]
    public void Every_namespace_is_in_one_room() => Assert.All(SourceGraph.Instance.Namespaces, name => Assert.Single(Rooms, room => room.Value.Holds.Contains(name)));

    [LongFact("it asks the compiler about every name in the library")]
    public void Every_namespace_knows_only_rooms_that_its_own_may_know() => Assert.Empty(SourceGraph.Instance.Namespaces.SelectMany(WrongOf));

    private static IEnumerable<string> WrongOf(string name)
    {
        var own = RoomOf(name);
        return
            from edge in SourceGraph.Instance.From(name)
            let room = RoomOf(edge.Key)
            where room != own && !Rooms[own].Knows.Contains(room)
            select $"{name} of {own} must not know {room}: {edge.Value} of {edge.Key}";
    }

    [LongFact("it asks the compiler about every name in the library")]
    public void Namespaces_form_no_circle()
    {
        var names = SourceGraph.Instance.Namespaces.ToArray();
        var edges = names.SelectMany((name, i) => SourceGraph.Instance.From(name).Select(edge => (From: i, To: Array.IndexOf(names, edge.Key), edge.Value))).ToArray();
        var component = StrongComponents.Find(names.Length, [.. edges.Select(edge => edge.To)], Adjacency.By(names.Length, [.. edges.Select(edge => edge.From)]));
        Assert.Empty(edges.Where(edge => component[edge.From] == component[edge.To]).Select(edge => $"{names[edge.From]} -> {names[edge.To]}: {edge.Value}"));
    }

    [LongFact("it asks the compiler about every name in the library")]
    public void Rooms_form_no_circle()
    {
        var open = new List<string>(Rooms.Keys);
        while (open.RemoveAll(room => !Rooms[room].Knows.Any(open.Contains)) > 0)
        {
        }

        Assert.Empty(open);
    }

    [LongFact("it asks the compiler about every name in the library")]
    public void Rooms_hold_only_what_is_there() => Assert.Empty(Rooms.SelectMany(room => room.Value.Holds).Except(SourceGraph.Instance.Namespaces));

    [LongFact("it asks the compiler about every name in the library")]
    public void Every_edge_is_listed()
    {
        var lines = SourceGraph.Instance.Namespaces.Select(name => $"{name} -> {string.Join(", ", SourceGraph.Instance.From(name).Keys)}".TrimEnd());
        GoldenFile.Verify(Path.Combine(RepositoryFiles.Root, "tests/cases/architecture"), "namespaces", "txt", string.Join('\n', lines) + "\n");
    }

    private static string RoomOf(string name) => Rooms.FirstOrDefault(room => room.Value.Holds.Contains(name)).Key ?? $"no room ({name})";

    /// <summary>A line <c>room Name knows Other, Other</c>, and below it the namespaces that it holds.</summary>
    private static Dictionary<string, (string[] Knows, string[] Holds)> ReadRooms()
    {
        var rooms = new Dictionary<string, (string[], string[])>(StringComparer.Ordinal);
        foreach (var part in RepositoryFiles.Read("tests/cases/architecture", "rooms.txt").ReplaceLineEndings("\n").Split("\nroom ")[1..])
        {
            var lines = part.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            var head = lines[0].Split(" knows ");
            rooms.Add(head[0].Trim(), (head.Length == 1 ? [] : head[1].Split(", "), lines[1..]));
        }

        return rooms;
    }
}
