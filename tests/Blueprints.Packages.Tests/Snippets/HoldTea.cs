using Blueprints.Testing;

namespace Snippets;

internal static class HoldTea
{
    public static void Run()
    {
        #region snippet

        DocumentSnapshot.Verify("tea.blueprint.yaml");

        #endregion
    }
}
