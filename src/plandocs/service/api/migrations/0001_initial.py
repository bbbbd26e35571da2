from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = []

    operations = [
        migrations.CreateModel(
            name="Sleutel",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("naam", models.CharField(max_length=80, unique=True)),
                ("hash", models.CharField(max_length=64, unique=True)),
                ("gemaakt", models.DateTimeField(auto_now_add=True)),
            ],
        ),
    ]
