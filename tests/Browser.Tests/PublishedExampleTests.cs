namespace Browser.Tests;

/// <summary>The tests that share the published example, which is built and served once.</summary>
[CollectionDefinition(Name)]
public sealed class PublishedExampleTests : ICollectionFixture<PublishedExample>
{
    public const string Name = "Published example";
}
