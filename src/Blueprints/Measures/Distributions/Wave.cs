namespace Blueprints.Measures.Distributions;

/// <summary>A complex number.</summary>
internal readonly record struct Wave(double Real, double Imaginary)
{
    public static Wave One => new(1, 0);

    public static Wave operator +(Wave a, Wave b) => new(a.Real + b.Real, a.Imaginary + b.Imaginary);

    public static Wave operator -(Wave a, Wave b) => new(a.Real - b.Real, a.Imaginary - b.Imaginary);

    public static Wave operator *(Wave a, double factor) => new(a.Real * factor, a.Imaginary * factor);

    public static Wave operator *(Wave a, Wave b) => new((a.Real * b.Real) - (a.Imaginary * b.Imaginary), (a.Real * b.Imaginary) + (a.Imaginary * b.Real));

    public static Wave operator /(Wave a, Wave b)
    {
        var square = (b.Real * b.Real) + (b.Imaginary * b.Imaginary);
        return new(((a.Real * b.Real) + (a.Imaginary * b.Imaginary)) / square, ((a.Imaginary * b.Real) - (a.Real * b.Imaginary)) / square);
    }

    /// <summary>A whole power, by squaring.</summary>
    public Wave Power(int exponent)
    {
        var (result, square) = (One, this);
        for (; exponent > 0; exponent >>= 1)
        {
            if ((exponent & 1) == 1) result *= square;
            square *= square;
        }

        return result;
    }
}
