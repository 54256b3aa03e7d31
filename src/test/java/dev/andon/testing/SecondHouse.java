package dev.andon.testing;

/**
 * Another house, in which nothing was done yet. While it is open the program serves it instead of the story's own; the
 * {@link Cast} asked for meanwhile is that house's.
 */
public final class SecondHouse implements AutoCloseable {
    private final TestDatabase first;
    private final TestDatabase second;

    private SecondHouse(TestDatabase first, TestDatabase second) {
        this.first = first;
        this.second = second;
    }

    public static SecondHouse open() {
        TestDatabase first = StoryDatabase.current();
        TestDatabase second = TestServer.running().newDatabase();
        StoryDatabase.lead(second);
        return new SecondHouse(first, second);
    }

    @Override
    public void close() {
        StoryDatabase.lead(first);
        TestServer.running().drop(second);
    }
}
