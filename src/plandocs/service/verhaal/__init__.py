"""The story for a child: frames in a row, and one frame with its picture and its fields."""
