using Blueprints.Scenes;

namespace Blueprints.Skia.Fonts;

/// <summary>
/// Faces to search in order: for semi-bold type the heavy ones first, then the others, thickened. Safe to use from many threads at once.
/// </summary>
internal sealed class FaceList
{
    private readonly FontFace[] _forRegular;
    private readonly FontFace[] _forSemiBold;

    public FaceList(List<FontFace> faces)
    {
        var light = new List<FontFace>();
        var heavy = new List<FontFace>();
        var slanted = new List<FontFace>();
        var thickened = new List<FontFace>();
        foreach (var face in faces) (!face.IsVertical ? slanted : face.IsHeavy ? heavy : light).Add(face);
        foreach (var face in light) thickened.Add(face.Embolden());
        _forRegular = [.. light, .. heavy, .. slanted];
        _forSemiBold = [.. heavy, .. thickened, .. slanted];
    }

    public FontFace? Find(ReadOnlySpan<char> cluster, FontWeight weight)
    {
        foreach (var face in weight == FontWeight.SemiBold ? _forSemiBold : _forRegular)
        {
            if (FontBook.Has(face, cluster)) return face;
        }

        return null;
    }
}
