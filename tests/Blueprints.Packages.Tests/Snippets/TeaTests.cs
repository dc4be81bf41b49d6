using Blueprints.Testing;
using Xunit;

namespace Snippets;

#region snippet

public sealed class TeaTests
{
    [Fact]
    public void The_tea_is_as_accepted() => DocumentSnapshot.Verify("tea.blueprint.yaml");
}

#endregion
